package auteur.infra.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The links of a Markdown page that stay within the repository.
final class Links {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*|//.*");

    private Links() {}

    /// The links that lead nowhere: the file is not there, or it has no such heading.
    static List<String> dead(Path page) throws IOException {
        var text = CODE.matcher(withoutBlocks(page)).replaceAll("");
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leadsSomewhere(page, link))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        try {
            return parts.length == 1 || (Files.isRegularFile(target) && anchors(target).contains(parts[1]));
        } catch (IOException e) {
            throw new IllegalStateException("The target of link " + link + " cannot be read", e);
        }
    }

    /// The anchors that GitHub gives to a page's headings.
    private static Set<String> anchors(Path page) throws IOException {
        var anchors = new HashSet<String>();
        HEADING.matcher(withoutBlocks(page)).results().map(Links::anchor).forEach(anchor -> {
            var unique = anchor;
            for (var count = 1; !anchors.add(unique); count++) {
                unique = anchor + "-" + count;
            }
        });
        return anchors;
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private static String withoutBlocks(Path page) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
    }
}
