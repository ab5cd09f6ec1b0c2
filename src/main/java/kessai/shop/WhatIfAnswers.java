package kessai.shop;

import java.time.Clock;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import org.apache.camel.Exchange;

/** Where parties tell a shop's host what they would do with a wake-up, as route files use it. */
final class WhatIfAnswers {

    private final PartyName self;
    private final WhatIfs whatIfs;
    private final Clock clock;

    WhatIfAnswers(PartyName self, WhatIfs whatIfs, Clock clock) {
        this.self = self;
        this.whatIfs = whatIfs;
        this.clock = clock;
    }

    /** Takes what a party tells of itself; who it is the broker says. */
    public void hear(Exchange exchange) {
        Hop hop = Hop.arrived(exchange, self, clock.instant());
        if (!hop.messageType().equals(WhatIfTold.TYPE)) {
            throw new InvalidMessage("a shop's host is told what if, found another type");
        }
        whatIfs.hear(hop.settlement(), hop.sender(), hop.body(WhatIfTold.class));
    }
}
