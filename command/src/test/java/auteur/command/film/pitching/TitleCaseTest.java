package auteur.command.film.pitching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleCaseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | harbour at dawn       | true  | false | Harbour at Dawn
            en | The Harbour           | false | true  | the Harbour
            en | the harbour           | true  | false | The Harbour
            en | what we came for      | false | true  | What We Came For
            en | what we came for      | true  | false | What We Came for
            en | my iPhone and NASA    | true  | true  | My iPhone and NASA
            en | "home", they said     | true  | true  | "Home", They Said
            en | OR                    | false | false | OR
            de | der alte Hafen        | true  | false | Der alte Hafen
            de | der alte Hafen        | false | false | der alte Hafen
            fr | école de nuit         | true  | false | École de nuit
            tr | istanbul              | true  | false | İstanbul
            vi | đêm hà nội            | true  | false | Đêm hà nội
            ja | 夜の港                 | true  | false | 夜の港
            """)
    void hasTheCaseOfItsLanguage(String language, String title, boolean isFirst, boolean isLast, String cased) {
        assertThat(TitleCase.of(title, Locale.forLanguageTag(language), isFirst, isLast)).isEqualTo(cased);
    }
}
