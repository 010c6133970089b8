package auteur.api.film.job;

import auteur.api.problem.Problem;
import auteur.api.problem.Problem.FieldError;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads the form that starts a job as clients send it: with or without types and file names. Whatever else is in it is named.
@Component
class JobFormResolver implements HandlerMethodArgumentResolver {

    private static final String BRIEF = "brief";
    private static final String IMAGE = "image";
    private static final String TOKEN = "_csrf";
    private static final Set<String> NAMES = Set.of(BRIEF, IMAGE, TOKEN);
    private static final Pattern ADDRESS = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SCHEME = 8;
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAME = 50;

    private final BriefPart briefs;

    JobFormResolver(BriefPart briefs) {
        this.briefs = briefs;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == JobForm.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) throws Exception {
        var parts = partsOf(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        var brief = briefs.read(only(BRIEF, parts));
        var binder = Objects.requireNonNull(binders).createBinder(request, brief, BRIEF);
        binder.validate();
        if (binder.getBindingResult().hasErrors()) {
            throw new MethodArgumentNotValidException(parameter, binder.getBindingResult());
        }
        return new JobForm(brief, only(IMAGE, parts));
    }

    private static Collection<Part> partsOf(HttpServletRequest request) throws IOException, ServletException {
        var parts = request.getParts();
        var errors = new ArrayList<FieldError>();
        for (var name : List.of(BRIEF, IMAGE)) {
            var count = parts.stream().filter(part -> part.getName().equals(name)).count();
            if (count != 1) {
                errors.add(
                        new FieldError(name, count == 0 ? "is missing" : "comes %s times, not once".formatted(count)));
            }
        }
        unknown(parts).stream()
                .limit(MOST_NAMED)
                .map(name -> new FieldError(name, "is not a part that is known here: brief and image are"))
                .forEach(errors::add);
        parts.stream().filter(JobFormResolver::isEncoded)
                .map(part -> new FieldError(part.getName(), "is encoded for mail: send the bytes as they are"))
                .forEach(errors::add);
        for (var part : parts) {
            if (part.getName().equals(IMAGE) && isAddress(part)) {
                errors.add(new FieldError(IMAGE, "is an address: send the file itself"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return parts;
    }

    private static Set<String> unknown(Collection<Part> parts) {
        return parts.stream()
                .map(Part::getName)
                .filter(name -> !NAMES.contains(name))
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isEncoded(Part part) {
        var encoding = part.getHeader("Content-Transfer-Encoding");
        return encoding != null
                && ("base64".equalsIgnoreCase(encoding.strip())
                        || "quoted-printable".equalsIgnoreCase(encoding.strip()));
    }

    private static boolean isAddress(Part part) throws IOException {
        try (var content = part.getInputStream()) {
            var start = new String(content.readNBytes(LONGEST_SCHEME), StandardCharsets.US_ASCII);
            return ADDRESS.matcher(start).lookingAt();
        }
    }

    private static Part only(String name, Collection<Part> parts) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElseThrow();
    }
}
