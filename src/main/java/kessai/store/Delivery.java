package kessai.store;

import java.util.List;

/** Takes messages to the broker: all of them, in order and durably, or it throws. */
@FunctionalInterface
public interface Delivery {

    /** Hands the messages on; when this returns the broker has them on disk. */
    void deliver(List<Posted> messages);
}
