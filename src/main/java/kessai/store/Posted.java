package kessai.store;

import java.util.Map;
import java.util.UUID;

/** A message that a transaction decided to send; its identity is the same at every attempt. */
public final class Posted {

    private final UUID id;
    private final String address;
    private final Map<String, String> headers;
    private final byte[] body;

    Posted(UUID id, String address, Map<String, String> headers, byte[] body) {
        this.id = id;
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /** The row it is in the outbox. */
    UUID id() {
        return id;
    }

    /** The broker address, made by our own code from validated names. */
    public String address() {
        return address;
    }

    /** The promoted headers. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The octets. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Posted posted && posted.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Posted[" + id + " to " + address + ", " + body.length + " octets]";
    }
}
