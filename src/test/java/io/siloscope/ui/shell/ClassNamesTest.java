package io.siloscope.ui.shell;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClassNamesTest {

    @Test
    void namesAreSplitAtLinesCommasAndSemicolons() {
        assertThat(ClassNames.split(" benign ,malignant;\n\n 良性 \n")).containsExactly("benign", "malignant",
                "良性");
    }

    @Test
    void aNameThatIsGivenTwiceIsNamed() {
        assertThat(ClassNames.complaint("a, b, a")).contains("“a”");
    }

    @Test
    void oneNameIsTooFew() {
        assertThat(ClassNames.complaint("a")).isEqualTo("Two classes or more are needed.");
        assertThat(ClassNames.complaint("a, b")).isEqualTo("2 classes");
    }
}
