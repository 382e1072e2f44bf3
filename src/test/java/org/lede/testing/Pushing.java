package org.lede.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The sample content, with reminders that go to a {@link PushStub} which the test starts. */
public class Pushing extends SampleContent {

    private static final String SETTING = "lede.push.instead";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put(SETTING, "http://localhost:" + freePort());
        overrides.put("lede.push.subject", "mailto:operator@example.org");
        return overrides;
    }

    /** Where the application sends reminders. */
    public static PushStub stub() throws IOException {
        String instead = ConfigProvider.getConfig().getValue(SETTING, String.class);
        return new PushStub(Integer.parseInt(instead.substring(instead.lastIndexOf(':') + 1)));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
