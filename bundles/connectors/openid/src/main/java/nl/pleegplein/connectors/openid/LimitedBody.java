package nl.pleegplein.connectors.openid;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/** The bytes of an answer, of which there may be so many and no more. */
final class LimitedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final AtomicReference<Subscription> subscription = new AtomicReference<>();
    private final long most;
    private long seen;

    LimitedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.set(given);
        bytes.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        seen += some.stream().mapToLong(Buffer::remaining).sum();
        if (seen > most) {
            subscription.get().cancel();
            bytes.onError(new IOException("Too large an answer"));
        } else {
            bytes.onNext(some);
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
