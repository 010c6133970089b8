package auteur.api.freshness;

import auteur.query.ViewPositions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets requests that wait for a view hold no thread: they are dispatched again when the view is there or the time is up.
@Configuration(proxyBeanMethods = false)
class PutAside implements HandlerExceptionResolver, HandlerInterceptor, WebMvcConfigurer, Ordered {

    private static final Object AGAIN = new Object();

    private final ViewPositions views;

    PutAside(ViewPositions views) {
        this.views = views;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (!(cause instanceof NotYet wanted)) {
            return null;
        }
        var waiting = new DeferredResult<Object>();
        try {
            WebAsyncUtils.getAsyncManager(request).startDeferredResultProcessing(waiting);
        } catch (Exception e) {
            throw new IllegalStateException("A request cannot be put aside", e);
        }
        var _ = views.whenReached(wanted.view(), wanted.position(), wanted.limit())
                .whenComplete((_, _) -> waiting.setResult(AGAIN));
        return new ModelAndView();
    }

    /// Spring would answer with what was waited for; here the request is to be made again.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var waiting = WebAsyncUtils.getAsyncManager(request);
        if (waiting.hasConcurrentResult() && waiting.getConcurrentResult() == AGAIN) {
            waiting.clearConcurrentResult();
        }
        return true;
    }
}
