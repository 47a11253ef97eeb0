package io.siloscope.dataset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameIndexTest {

    @Test
    void aWholePathComesBeforeAFileName() {
        var index = new NameIndex<Integer>();
        index.add("x.png", 1);
        index.add("a/x.png", 2);
        index.add("a/y.png", 3);

        assertThat(index.find("x.png")).containsExactly(1);
        assertThat(index.find(" .\\a\\x.png ")).containsExactly(2);
        assertThat(index.find("y.png")).containsExactly(3);
        assertThat(index.find("b/y.png")).isEmpty();
    }

    @Test
    void aFileNameInTwoFoldersIsAmbiguousUnlessItIsOneImage() {
        var index = new NameIndex<Integer>();
        index.add("a/x.png", 1);
        index.add("b/x.png", 2);
        index.add("a/y.png", 3);
        index.add("b/y.png", 3);

        assertThat(index.find("x.png")).containsExactly(1, 2);
        assertThat(index.find("y.png")).containsExactly(3);
    }

    @Test
    void anIdWithoutItsExtensionIsFoundLast() {
        var index = new NameIndex<Integer>();
        index.add("a/ISIC_1.jpg", 1);
        assertThat(index.find("ISIC_1")).containsExactly(1);
        index.add("b/ISIC_1", 2);
        index.add("a/ISIC_2.jpg", 3);

        assertThat(index.find("ISIC_1")).containsExactly(2);
        assertThat(index.find("ISIC_2")).containsExactly(3);
        assertThat(index.find("ISIC")).isEmpty();
    }
}
