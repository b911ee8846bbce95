package dev.paceline.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A Bolt app that ends in good order: what has begun is finished, and nothing more begins. It has no middleware of Bolt's. */
public final class ClosingApp extends App {
    /** One for each request at work; who waits for all of them lets no other begin. */
    private final Semaphore atWork = new Semaphore(Integer.MAX_VALUE, true);

    ClosingApp(AppConfig config) {
        super(config, new ArrayList<>());
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response run(Request request) throws Exception {
        atWork.acquire();
        try {
            return super.run(request);
        } finally {
            atWork.release();
        }
    }

    /** Waits until what has begun is finished; whether it was in time. */
    public boolean finish(Duration patience) throws InterruptedException {
        return atWork.tryAcquire(Integer.MAX_VALUE, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
