package auteur.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.account.SetupCode.Verdict;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SetupCodeTest {

    private final AtomicLong nanos = new AtomicLong();
    private final SetupCode code = new SetupCode(new SplittableRandom(7), nanos::get);

    @Test
    void isRightHoweverItIsTyped() {
        assertThat(code.text()).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}");
        assertThat(code.judge(code.text().toLowerCase(Locale.ROOT).replace("-", " "))).isEqualTo(Verdict.RIGHT);
        assertThat(code.judge("")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void isVoidAfterTenWrongTries() {
        var first = code.text();
        for (var i = 1; i < SetupCode.MOST_TRIES; i++) {
            assertThat(code.judge("AAAA-AAAA-AAAA")).isEqualTo(Verdict.WRONG);
        }

        assertThat(code.judge("AAAA-AAAA-AAAA")).isEqualTo(Verdict.WRONG_TOO_OFTEN);

        assertThat(code.text()).isNotEqualTo(first);
        assertThat(code.judge(code.text())).isEqualTo(Verdict.PAUSED);
        nanos.addAndGet(SetupCode.PAUSE.toNanos());
        assertThat(code.judge(first)).isEqualTo(Verdict.WRONG);
        assertThat(code.judge(code.text())).isEqualTo(Verdict.RIGHT);
    }
}
