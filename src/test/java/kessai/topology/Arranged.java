package kessai.topology;

import java.util.List;

/**
 * The topologies that run, each with its terminal, a brand that is settled there the way it is named for, one that is
 * not, and what must happen, party by party.
 */
enum Arranged {
    CONVENTIONAL(
            "100@demo",
            "brand-a",
            "brand-b",
            """
            shop/garden: accepted
            terminal/100@demo: woken
            terminal/100@demo: selected
            terminal/100@demo: carried
            wallet/sw-1: asked
            terminal/100@demo: approved
            wallet/sw-1: approved
            shop/garden: PInitRes
            wallet/sw-1: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-1: ended
            terminal/100@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/100@demo: woken
            terminal/100@demo: selected
            terminal/100@demo: carried
            wallet/sw-1: asked
            terminal/100@demo: asked
            terminal/100@demo: declined
            wallet/sw-1: ended
            terminal/100@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/100@demo: woken
            terminal/100@demo: selected
            terminal/100@demo: carried
            wallet/sw-1: refused
            terminal/100@demo: outcome
            """),
    PRESELECTED(
            "101@demo",
            "brand-a",
            "brand-c",
            """
            shop/garden: accepted
            terminal/101@demo: woken
            terminal/101@demo: selected
            terminal/101@demo: carried
            wallet/sw-1: asked
            terminal/101@demo: approved
            wallet/sw-1: approved
            shop/garden: PInitRes
            wallet/sw-1: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-1: ended
            terminal/101@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/101@demo: woken
            terminal/101@demo: selected
            terminal/101@demo: carried
            wallet/sw-1: asked
            terminal/101@demo: asked
            terminal/101@demo: declined
            wallet/sw-1: ended
            terminal/101@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/101@demo: woken
            terminal/101@demo: selected
            terminal/101@demo: carried
            wallet/sw-1: refused
            terminal/101@demo: asked
            terminal/101@demo: selected
            terminal/101@demo: carried
            wallet/sw-2: refused
            terminal/101@demo: outcome
            """),
    PROMPTED(
            "102@demo",
            "brand-a",
            "brand-c",
            """
            shop/garden: accepted
            terminal/102@demo: woken
            terminal/102@demo: asked
            terminal/102@demo: selected
            terminal/102@demo: carried
            wallet/sw-1: asked
            terminal/102@demo: approved
            wallet/sw-1: approved
            shop/garden: PInitRes
            wallet/sw-1: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-1: ended
            terminal/102@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/102@demo: woken
            terminal/102@demo: asked
            terminal/102@demo: selected
            terminal/102@demo: carried
            wallet/sw-1: asked
            terminal/102@demo: asked
            terminal/102@demo: declined
            wallet/sw-1: ended
            terminal/102@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/102@demo: woken
            terminal/102@demo: asked
            terminal/102@demo: selected
            terminal/102@demo: carried
            wallet/sw-1: refused
            terminal/102@demo: asked
            terminal/102@demo: selected
            terminal/102@demo: carried
            wallet/sw-2: refused
            terminal/102@demo: outcome
            """),
    SELECTOR_HOLDS_BRANDS(
            "103@demo",
            "brand-b",
            "brand-c",
            """
            shop/garden: accepted
            terminal/103@demo: woken
            terminal/103@demo: selected
            terminal/103@demo: carried
            wallet/sw-2: asked
            terminal/103@demo: approved
            wallet/sw-2: approved
            shop/garden: PInitRes
            wallet/sw-2: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-2: ended
            terminal/103@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/103@demo: woken
            terminal/103@demo: selected
            terminal/103@demo: carried
            wallet/sw-2: asked
            terminal/103@demo: asked
            terminal/103@demo: declined
            wallet/sw-2: ended
            terminal/103@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/103@demo: woken
            terminal/103@demo: outcome
            """),
    MODULES_HOLD_BRANDS(
            "104@demo",
            "brand-b",
            "brand-c",
            """
            shop/garden: accepted
            terminal/104@demo: woken
            terminal/104@demo: considered
            terminal/104@demo: selected
            terminal/104@demo: carried
            wallet/sw-2: asked
            terminal/104@demo: approved
            wallet/sw-2: approved
            shop/garden: PInitRes
            wallet/sw-2: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-2: ended
            terminal/104@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/104@demo: woken
            terminal/104@demo: considered
            terminal/104@demo: selected
            terminal/104@demo: carried
            wallet/sw-2: asked
            terminal/104@demo: asked
            terminal/104@demo: declined
            wallet/sw-2: ended
            terminal/104@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/104@demo: woken
            terminal/104@demo: considered
            terminal/104@demo: outcome
            """),
    WALLETS_HOLD_BRANDS(
            "105@demo",
            "brand-b",
            "brand-c",
            """
            shop/garden: accepted
            terminal/105@demo: woken
            terminal/105@demo: asked
            terminal/105@demo: heard
            terminal/105@demo: heard
            terminal/105@demo: selected
            terminal/105@demo: carried
            wallet/sw-2: asked
            terminal/105@demo: approved
            wallet/sw-2: approved
            shop/garden: PInitRes
            wallet/sw-2: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-2: ended
            terminal/105@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/105@demo: woken
            terminal/105@demo: asked
            terminal/105@demo: heard
            terminal/105@demo: heard
            terminal/105@demo: selected
            terminal/105@demo: carried
            wallet/sw-2: asked
            terminal/105@demo: asked
            terminal/105@demo: declined
            wallet/sw-2: ended
            terminal/105@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/105@demo: woken
            terminal/105@demo: asked
            terminal/105@demo: heard
            terminal/105@demo: heard
            terminal/105@demo: outcome
            """),
    SINGLE_MODULE(
            "106@demo",
            "brand-b",
            "brand-c",
            """
            shop/garden: accepted
            terminal/106@demo: woken
            terminal/106@demo: asked
            terminal/106@demo: heard
            terminal/106@demo: heard
            terminal/106@demo: selected
            terminal/106@demo: carried
            wallet/sw-2: asked
            terminal/106@demo: approved
            wallet/sw-2: approved
            shop/garden: PInitRes
            wallet/sw-2: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/sw-2: ended
            terminal/106@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/106@demo: woken
            terminal/106@demo: asked
            terminal/106@demo: heard
            terminal/106@demo: heard
            terminal/106@demo: selected
            terminal/106@demo: carried
            wallet/sw-2: asked
            terminal/106@demo: asked
            terminal/106@demo: declined
            wallet/sw-2: ended
            terminal/106@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/106@demo: woken
            terminal/106@demo: asked
            terminal/106@demo: heard
            terminal/106@demo: heard
            terminal/106@demo: outcome
            """),
    MASTER_RELAYS(
            "107@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/107@demo: woken
            terminal/107@demo: selected
            terminal/107@demo: carried
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/107@demo: approved
            wallet/master: relayed
            wallet/slave-b: approved
            shop/garden: PInitRes
            wallet/slave-b: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/107@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/107@demo: woken
            terminal/107@demo: selected
            terminal/107@demo: carried
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/107@demo: asked
            terminal/107@demo: declined
            wallet/master: relayed
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/107@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/107@demo: woken
            terminal/107@demo: selected
            terminal/107@demo: carried
            wallet/master: refused
            terminal/107@demo: outcome
            """),
    MASTER_ACQUIRES(
            "108@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/108@demo: woken
            terminal/108@demo: selected
            terminal/108@demo: carried
            wallet/master: selected
            wallet/master: acquiring
            wallet/slave-b: handed out
            wallet/master: acquired
            wallet/master: asked
            terminal/108@demo: approved
            wallet/master: approved
            shop/garden: PInitRes
            wallet/master: ordering
            wallet/slave-b: handed out
            wallet/master: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/master: ended
            terminal/108@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/108@demo: woken
            terminal/108@demo: selected
            terminal/108@demo: carried
            wallet/master: selected
            wallet/master: acquiring
            wallet/slave-b: handed out
            wallet/master: acquired
            wallet/master: asked
            terminal/108@demo: asked
            terminal/108@demo: declined
            wallet/master: ended
            terminal/108@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/108@demo: woken
            terminal/108@demo: selected
            terminal/108@demo: carried
            wallet/master: refused
            terminal/108@demo: outcome
            """),
    MASTER_LISTS_SLAVES(
            "109@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/109@demo: woken
            terminal/109@demo: selected
            terminal/109@demo: carried
            wallet/master: asked
            terminal/109@demo: asked
            terminal/109@demo: designated
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/109@demo: approved
            wallet/master: relayed
            wallet/slave-b: approved
            shop/garden: PInitRes
            wallet/slave-b: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/109@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/109@demo: woken
            terminal/109@demo: selected
            terminal/109@demo: carried
            wallet/master: asked
            terminal/109@demo: asked
            terminal/109@demo: designated
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/109@demo: asked
            terminal/109@demo: declined
            wallet/master: relayed
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/109@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/109@demo: woken
            terminal/109@demo: selected
            terminal/109@demo: carried
            wallet/master: asked
            terminal/109@demo: asked
            terminal/109@demo: designated
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: refused
            wallet/master: turned away
            wallet/master: asked
            terminal/109@demo: asked
            terminal/109@demo: designated
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-c: refused
            wallet/master: turned away
            wallet/master: refused
            terminal/109@demo: outcome
            """),
    CUSTOMER_GIVES_ADDRESS(
            "110@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/110@demo: woken
            terminal/110@demo: selected
            terminal/110@demo: carried
            wallet/master: asked
            terminal/110@demo: asked
            terminal/110@demo: designated
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/110@demo: approved
            wallet/master: relayed
            wallet/slave-b: approved
            shop/garden: PInitRes
            wallet/slave-b: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/110@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/110@demo: woken
            terminal/110@demo: selected
            terminal/110@demo: carried
            wallet/master: asked
            terminal/110@demo: asked
            terminal/110@demo: designated
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/110@demo: asked
            terminal/110@demo: declined
            wallet/master: relayed
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/110@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/110@demo: woken
            terminal/110@demo: selected
            terminal/110@demo: carried
            wallet/master: asked
            terminal/110@demo: asked
            terminal/110@demo: designated
            wallet/master: proof asked
            wallet/master: turned away
            wallet/master: asked
            terminal/110@demo: asked
            terminal/110@demo: declined
            wallet/master: ended
            terminal/110@demo: outcome
            """),
    TERMINAL_HOLDS_BRANDS(
            "111@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/111@demo: woken
            terminal/111@demo: selected
            terminal/111@demo: carried
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/111@demo: approved
            wallet/master: relayed
            wallet/slave-b: approved
            shop/garden: PInitRes
            wallet/slave-b: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/111@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/111@demo: woken
            terminal/111@demo: selected
            terminal/111@demo: carried
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/111@demo: asked
            terminal/111@demo: declined
            wallet/master: relayed
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/111@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/111@demo: woken
            terminal/111@demo: selected
            terminal/111@demo: carried
            wallet/master: refused
            terminal/111@demo: outcome
            """),
    TERMINAL_LISTS_SLAVES(
            "112@demo",
            "brand-b",
            "brand-d",
            """
            shop/garden: accepted
            terminal/112@demo: woken
            terminal/112@demo: selected
            terminal/112@demo: carried
            wallet/master: asked
            terminal/112@demo: asked
            terminal/112@demo: designated
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/112@demo: approved
            wallet/master: relayed
            wallet/slave-b: approved
            shop/garden: PInitRes
            wallet/slave-b: PReq
            shop/garden: PReq
            gateway/north: AuthReq
            shop/garden: AuthRes
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/112@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/112@demo: woken
            terminal/112@demo: selected
            terminal/112@demo: carried
            wallet/master: asked
            terminal/112@demo: asked
            terminal/112@demo: designated
            wallet/master: proof asked
            wallet/master: selected
            wallet/master: relayed
            wallet/slave-b: asked
            wallet/master: relayed
            terminal/112@demo: asked
            terminal/112@demo: declined
            wallet/master: relayed
            wallet/slave-b: ended
            wallet/master: relayed
            terminal/112@demo: outcome
            """,
            """
            shop/garden: accepted
            terminal/112@demo: woken
            terminal/112@demo: selected
            terminal/112@demo: carried
            wallet/master: asked
            terminal/112@demo: asked
            terminal/112@demo: designated
            wallet/master: proof asked
            wallet/master: turned away
            wallet/master: asked
            terminal/112@demo: asked
            terminal/112@demo: designated
            wallet/master: proof asked
            wallet/master: turned away
            wallet/master: refused
            terminal/112@demo: outcome
            """);

    final String terminal;
    final String brand;
    final String strangeBrand;
    final List<String> settled;
    final List<String> cancelled;
    final List<String> unroutable;

    Arranged(String terminal, String brand, String strangeBrand, String settled, String cancelled, String unroutable) {
        this.terminal = terminal;
        this.brand = brand;
        this.strangeBrand = strangeBrand;
        this.settled = settled.lines().toList();
        this.cancelled = cancelled.lines().toList();
        this.unroutable = unroutable.lines().toList();
    }

    /** How it ends when nobody settles the brand: where the customer may always give another address, it gives up. */
    String unroutableOutcome() {
        return this == CUSTOMER_GIVES_ADDRESS ? "cancelled" : "unroutable";
    }

    /**
     * Settles an order; what the customer is asked on the way is answered: the first that is offered, or slave-b, and nothing
     * above the limit.
     */
    Settled settle(Order order) {
        Customer customer = Deployment.customer(terminal);
        if (this == PRESELECTED) {
            customer.preselects("sw-1", false);
        }
        return customer.serve(Deployment.ingress(), Deployment.ingress().post(order));
    }

    /** An order of shop garden for a customer at its terminal, in the brand that is settled there. */
    Order order() {
        return Order.at(terminal).with(brand);
    }
}
