package auteur.api.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import auteur.api.testing.OneStream;
import auteur.command.Family;
import auteur.query.ViewPositions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

class PutAsideTest {

    private static final Family<Grown> GARDENS = new Family<>("garden-", Grown.class, _ -> Optional.empty());

    private final OneStream log = new OneStream(GARDENS.stream(new UUID(0, 1)));
    private final SlowView view = new SlowView();
    private final Reader reader = new Reader(new Freshness(view, log, new Tokens(log)));
    private final PutAside putAside = new PutAside(view);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(reader)
            .setHandlerExceptionResolvers(putAside, new DefaultHandlerExceptionResolver())
            .addInterceptors(putAside)
            .setConversionService(tokens())
            .build();

    private record Grown() {}

    PutAsideTest() {
        for (var position = 1; position <= 7; position++) {
            log.add(new Grown());
        }
    }

    @Test
    void answersAtOnceWhenTheViewIsThere() throws Exception {
        view.position = 7;

        mvc.perform(get("/read?atLeast=7")).andExpect(request().asyncNotStarted()).andExpect(status().isOk());
    }

    @Test
    void waitsForWhatATokenNames() throws Exception {
        mvc.perform(get("/read?atLeast=e0000002.7")).andExpect(request().asyncStarted());
        assertThat(view.asked).isEqualTo(7);
        view.position = 2;

        mvc.perform(get("/read?atLeast=e0000001.2")).andExpect(request().asyncNotStarted()).andExpect(status().isOk());
    }

    @Test
    void saysAtOnceThatTheLogHasLostWhatATokenNames() throws Exception {
        mvc.perform(get("/read?atLeast=e0000001.3")).andExpect(status().isGone());
        mvc.perform(get("/read?atLeast=e0000003.1")).andExpect(status().isGone());
        mvc.perform(get("/read?atLeast=e0000003")).andExpect(status().isBadRequest());
    }

    @Test
    void holdsNoThreadWhileItWaitsAndAnswersThen() throws Exception {
        var waiting = mvc.perform(get("/read?atLeast=7")).andExpect(request().asyncStarted()).andReturn();
        assertThat(view.asked).isEqualTo(7);

        view.position = 7;
        view.reached.complete(true);

        mvc.perform(asyncDispatch(waiting)).andExpect(status().isOk());
        assertThat(reader.answers).isEqualTo(1);
    }

    @Test
    void putsARequestAsideAgainUntilItsTimeIsUp() throws Exception {
        var first = mvc.perform(get("/read?atLeast=7")).andExpect(request().asyncStarted()).andReturn();
        view.reached.complete(false);
        view.reached = new CompletableFuture<>();
        var limit = view.limit;

        mvc.perform(asyncDispatch(first)).andExpect(request().asyncStarted());

        assertThat(view.limit).isLessThan(limit);
        first.getRequest().setAttribute(Freshness.class.getName() + ".deadline", System.nanoTime() - 1);
        view.reached.complete(false);
        mvc.perform(asyncDispatch(first)).andExpect(status().isServiceUnavailable());
        assertThat(reader.answers).isZero();
    }

    @Test
    void looksForWhatIsNotThereOnceMoreWhenTheViewHasCaughtUp() throws Exception {
        var waiting = mvc.perform(get("/find")).andExpect(request().asyncStarted()).andReturn();
        view.position = 7;
        view.reached.complete(true);

        mvc.perform(asyncDispatch(waiting)).andExpect(status().isOk());

        assertThat(reader.questions).isEqualTo(3);
    }

    private static FormattingConversionService tokens() {
        var formats = new DefaultFormattingConversionService();
        formats.addConverter(String.class, Token.class, Token::read);
        return formats;
    }

    @RestController
    static final class Reader {

        private final Freshness freshness;
        private int answers;
        private int questions;

        Reader(Freshness freshness) {
            this.freshness = freshness;
        }

        @GetMapping("/read")
        String read(@RequestParam("atLeast") Token atLeast) {
            freshness.await("view", atLeast);
            answers++;
            return "read";
        }

        @GetMapping("/find")
        String find() {
            return freshness.find("view", () -> {
                questions++;
                return Optional.<String>empty();
            }).orElse("nothing");
        }
    }

    private static final class SlowView implements ViewPositions {

        private volatile long position;
        private volatile long asked;
        private volatile Duration limit = Duration.ZERO;
        private volatile CompletableFuture<Boolean> reached = new CompletableFuture<>();

        @Override
        public long of(String projection) {
            return position;
        }

        @Override
        public CompletionStage<Boolean> whenReached(String projection, long position, Duration limit) {
            asked = position;
            this.limit = limit;
            return reached;
        }
    }
}
