package auteur.api.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Languages", description = "The languages of briefs")
class LanguageController {

    /// @param name in the language itself
    /// @param direction `ltr` or `rtl`
    record LanguageView(String tag, String name, String direction) {

        static LanguageView of(String tag) {
            var locale = ULocale.forLanguageTag(tag);
            return new LanguageView(
                    tag, locale.getDisplayNameWithDialect(locale), locale.isRightToLeft() ? "rtl" : "ltr");
        }
    }

    record LanguageList(List<LanguageView> languages) {}

    private final LanguageList offered = new LanguageList(Languages.OFFERED.stream()
            .map(LanguageView::of)
            .sorted(Comparator.comparing(LanguageView::name, Collator.getInstance(ULocale.ROOT)))
            .toList());

    @Operation(operationId = "listLanguages", summary = "The languages that are offered for a brief, by their own names")
    @GetMapping("/api/languages")
    LanguageList list() {
        return offered;
    }
}
