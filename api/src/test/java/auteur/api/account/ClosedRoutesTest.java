package auteur.api.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.api.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class ClosedRoutesTest {

    private final ClosedRoutes routes = new ClosedRoutes(List.of(Routes.of(Role.CREATOR, "/api/gardens/**")));

    @Test
    void aRouteThatIsDeclaredIsOpen() throws NoSuchMethodException {
        assertThat(isOpen("/api/gardens")).isTrue();
        assertThat(isOpen("/api/gardens/1/beds")).isTrue();
        assertThat(isOpen("/login.html")).isTrue();
    }

    @Test
    void aRouteThatNobodyHasDeclaredIsClosed() {
        assertThatThrownBy(() -> isOpen("/api/gardeners")).isInstanceOf(Problem.class).hasMessageContaining("403");
    }

    @Test
    void whatThereIsNoRouteForIsLeftToOthers() {
        assertThat(routes.preHandle(request("/api/gardeners"), new MockHttpServletResponse(), "no method")).isTrue();
    }

    private boolean isOpen(String path) throws NoSuchMethodException {
        var method = new HandlerMethod(this, ClosedRoutesTest.class.getDeclaredMethod("isOpen", String.class));
        return routes.preHandle(request(path), new MockHttpServletResponse(), method);
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
