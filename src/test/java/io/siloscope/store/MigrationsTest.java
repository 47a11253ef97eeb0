package io.siloscope.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MigrationsTest {

    @TempDir
    Path root;

    @Test
    void aNewerSiloIsRefusedInWordsAndLeftAlone() {
        try (SiloStore store = Silos.with(root, 1)) {
            store.database().change(s -> s.script("PRAGMA user_version = 99"));
        }

        assertThatThrownBy(() -> SiloStore.open(root)).isInstanceOf(StoreException.class)
                .hasMessageContaining("newer Siloscope (format 99")
                .hasMessageContaining("Nothing was changed");
        assertThat(root.resolve("silo-format-99.db")).doesNotExist();
    }

    @Test
    void anOlderSiloIsCopiedThenBroughtUpToDate() throws Exception {
        try (SiloStore store = Silos.with(root, 3)) {
            Files.writeString(root.resolve("silo-format-3.db"), "left by an earlier try");

            later("CREATE TABLE note (text TEXT) STRICT;").bringUpToDate(store.database(), root);

            assertThat(Migrations.version(store.database())).isEqualTo(4);
            assertThat(store.database().<Integer>read(s -> s.count("SELECT count(*) FROM note"))).isZero();
        }
        try (var copy = new Database(root.resolve("silo-format-3.db"))) {
            assertThat(Migrations.version(copy)).isEqualTo(3);
            assertThat(copy.<Integer>read(s -> s.count("SELECT count(*) FROM image"))).isEqualTo(3);
        }
    }

    @Test
    void aScriptThatFailsHalfWayLeavesTheSiloAsItWas() {
        try (SiloStore store = Silos.with(root, 3)) {
            Migrations broken = later(
                    "CREATE TABLE note (text TEXT) STRICT; INSERT INTO nowhere VALUES (1);");

            assertThatThrownBy(() -> broken.bringUpToDate(store.database(), root))
                    .isInstanceOf(StoreException.class);
            assertThat(Migrations.version(store.database())).isEqualTo(3);
            assertThat(store.database().<Integer>read(
                    s -> s.count("SELECT count(*) FROM sqlite_schema WHERE name = 'note'"))).isZero();
        }
    }

    private static Migrations later(String script) {
        List<String> scripts = new ArrayList<>(Migrations.known().scripts());
        scripts.add(script);
        return new Migrations(scripts);
    }
}
