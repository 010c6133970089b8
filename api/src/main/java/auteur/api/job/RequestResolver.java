package auteur.api.job;

import auteur.api.idempotency.KeyedRequestResolver;
import auteur.api.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `If-Match` and `Idempotency-Key`.
@Component
public class RequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Request.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Request(
                KeyedRequestResolver.read(request),
                version(Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH))));
    }

    private static Optional<Long> version(Optional<String> header) {
        return header.map(String::strip).filter(tag -> !tag.equals("*")).map(tag -> {
            var matcher = VERSION.matcher(tag);
            if (!matcher.matches()) {
                throw Problem.invalid("If-Match", "is a version in double quotes");
            }
            return Long.valueOf(matcher.group(1));
        });
    }
}
