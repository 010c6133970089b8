package auteur.api.command;

import auteur.api.conditional.EntityTag;
import auteur.api.conditional.TagCondition;
import auteur.api.conditional.TagCondition.Any;
import auteur.api.conditional.TagCondition.Listed;
import auteur.api.idempotency.KeyedRequestResolver;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
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
class RequestResolver implements HandlerMethodArgumentResolver {

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
                TagCondition.of(HttpHeaders.IF_MATCH, headers(request)).flatMap(RequestResolver::tags));
    }

    private static Enumeration<String> headers(NativeWebRequest request) {
        var lines = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return Collections.enumeration(lines == null ? List.of() : Arrays.asList(lines));
    }

    private static Optional<List<EntityTag>> tags(TagCondition condition) {
        return switch (condition) {
            case Any _ -> Optional.empty();
            case Listed(var tags) -> Optional.of(tags);
        };
    }
}
