package io.siloscope.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings as a small JSON file. Settings are a convenience: a file that cannot be read or written costs no more
/// than a line in the log.
public record SettingsFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /// The file in the folder that the operating system has for such things.
    public static SettingsFile ofUser() {
        return new SettingsFile(folder(System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home"))).resolve("siloscope").resolve("desktop.json"));
    }

    static Path folder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.ofNullable(environment.get("APPDATA")).map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Roaming"));
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME")).filter(path -> !path.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".config"));
    }

    Settings load() {
        try {
            return Json.read(file, Settings.class);
        } catch (NoSuchFileException _) {
            return Settings.FIRST;
        } catch (IOException | FormatException e) {
            LOG.warn("The desktop's settings could not be read; starting with the first ones", e);
            return Settings.FIRST;
        }
    }

    void save(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, Json.pretty(settings));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The desktop's settings could not be kept", e);
        }
    }
}
