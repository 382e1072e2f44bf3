package org.lede.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lede.attack.GeneratedRequests.Client;
import org.lede.testing.ApiAttempt;
import org.lede.testing.ApiLearner;
import org.lede.testing.AtOnce;
import org.lede.testing.Browsing;
import org.lede.testing.ErrorLog;
import org.lede.testing.LedeTest;
import org.lede.testing.Members;
import org.lede.testing.PageVisitor;
import org.lede.testing.SampleContent;
import org.lede.web.security.SessionCookie;

/**
 * Thousands of requests in which something is wrong, at every route, from guests, editors and admins: whatever a client
 * sends is no error of the server's.
 *
 * <p>Others are tried by {@code ./mvnw test -Dtest=GeneratedRequestsTest -Drequests.seed=7
 * -Drequests.count=10000}.
 */
@LedeTest
@TestProfile(SampleContent.class)
class GeneratedRequestsTest {

    private static final long SEED = Long.getLong("requests.seed", 25);
    private static final int COUNT = Integer.getInteger("requests.count", 3_000);

    private static final int AT_ONCE = 3;

    /** A client may delete itself or end its session, so another one goes on after so many requests. */
    private static final int OF_ONE_CLIENT = 100;

    private static final int PATIENCE_MS = 30_000;

    @TestHTTPResource("/")
    URI lede;

    @Inject
    Members members;

    @Inject
    Browsing browsing;

    @Test
    void malformedRequest_isNeverAServerError() throws Exception {
        try (ErrorLog errors = ErrorLog.open()) {
            List<Callable<List<String>>> senders = IntStream.range(0, AT_ONCE)
                    .mapToObj(sender -> (Callable<List<String>>) () -> send(sender))
                    .toList();

            List<String> faults =
                    AtOnce.all(senders).stream().flatMap(List::stream).limit(20).toList();
            assertThat(faults).as("seed " + SEED).isEmpty();
            assertThat(errors.lines()).as("seed " + SEED).isEmpty();
        }
    }

    /** The requests that were answered wrongly. */
    private List<String> send(int sender) throws IOException {
        List<String> faults = new ArrayList<>();
        int answered = 0;
        int share = COUNT / AT_ONCE;
        for (int begun = 0; begun < share; begun += OF_ONE_CLIENT) {
            long seed = SEED * 1_000_003 + sender * 10_007L + begun;
            GeneratedRequests requests =
                    new GeneratedRequests(seed, sender + "-" + begun, client((sender + begun / OF_ONE_CLIENT) % 3));
            for (int i = 0; i < OF_ONE_CLIENT; i++) {
                String request = requests.next();
                String answer = answer(request);
                answered += answer.isEmpty() ? 0 : 1;
                if (status(answer) >= 500) {
                    faults.add(printable(request) + " -> " + printable(answer));
                }
            }
        }
        assertThat(answered).as("answered requests, the rest are cut off").isGreaterThan(share * 9 / 10);
        return faults;
    }

    /** Only guests know what exists, so that editors and admins change nothing that others use. */
    private Client client(int kind) {
        PageVisitor visitor = new PageVisitor();
        visitor.page("/signin");
        String csrf = visitor.cookies().get("csrf-token");
        if (kind > 0) {
            Members.Member member = members.of(kind == 1 ? "editor" : "admin");
            return client(member.learner(), csrf, List.of(UUID.randomUUID().toString(), "1", "nowhere"));
        }
        ApiLearner guest = ApiLearner.guest();
        ApiAttempt attempt = guest.practise(SampleContent.EVERY_KIND);
        return client(
                guest,
                csrf,
                List.of(
                        attempt.id().toString(),
                        (String) attempt.question("short").get("id"),
                        SampleContent.EVERY_KIND,
                        "1"));
    }

    private Client client(ApiLearner learner, String csrf, List<String> ids) {
        return new Client(learner.token(), SessionCookie.NAME + "=" + browsing.cookieOf(learner), csrf, ids);
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(lede.getHost(), lede.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("no answer to " + printable(request), silent);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static int status(String answer) {
        String last = answer.startsWith("HTTP/1.1 100 ") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : answer;
        return last.isEmpty() ? 0 : Integer.parseInt(last.split(" ", 3)[1]);
    }

    private static String printable(String bytes) {
        String brief = bytes.length() > 2_000 ? bytes.substring(0, 2_000) + "…" : bytes;
        return brief.replace("\r\n", "⏎").replaceAll("[\\x00-\\x1f]", "¿");
    }
}
