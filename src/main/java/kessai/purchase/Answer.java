package kessai.purchase;

import java.util.Optional;
import kessai.der.Bytes;

/**
 * What goes back to the sender of a request.
 *
 * @param type the answer's SET name
 * @param toKeep what to store for a repeated request; an Error is not kept, since its request proved nothing
 */
public record Answer(String type, Bytes octets, Optional<Reply> toKeep) {

    static Answer kept(Reply reply) {
        return new Answer(reply.type(), reply.octets(), Optional.of(reply));
    }

    static Answer again(Reply reply) {
        return new Answer(reply.type(), reply.octets(), Optional.empty());
    }
}
