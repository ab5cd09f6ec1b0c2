package kessai.routing;

import java.util.List;
import java.util.Set;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.ModelCamelContext;

/** Templates with a group: each becomes a route for every hosted party of that role that runs it. */
record PartyTemplates(ModelCamelContext camel, Hosted hosted) {

    /** Those of a file, for everybody. */
    void instantiate(RouteFile file) throws Exception {
        for (RouteFile.Item template : file.templates().toList()) {
            if (template.group().isPresent()) {
                for (PartyName party : hosted.instances(Role.of(template.group().get()))) {
                    instantiate(template, party);
                }
            }
        }
    }

    /** Those of a file, for one party. */
    void instantiate(RouteFile file, PartyName party) throws Exception {
        List<RouteFile.Item> own = file.templates()
                .filter(item -> item.group().filter(party.role().word()::equals).isPresent())
                .toList();
        for (RouteFile.Item template : own) {
            instantiate(template, party);
        }
    }

    private void instantiate(RouteFile.Item template, PartyName party) throws Exception {
        Set<RoutesOfParty> choices = camel.getRegistry().findByType(RoutesOfParty.class);
        if (choices.stream().allMatch(choice -> choice.runs(party, template.id()))) {
            TemplatedRouteBuilder.builder(camel, template.id())
                    .routeId(template.id() + "." + party.name())
                    .prefixId(party.name())
                    .parameter(party.role().word(), party.name())
                    .add();
        }
    }
}
