package kessai.bridge;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import kessai.certificate.KeyStores;
import kessai.certificate.Roots;
import kessai.observation.SettlementMeters;
import kessai.party.ConditionalOnParty;
import kessai.party.DataFolder;
import kessai.party.Descriptor;
import kessai.party.Followed;
import kessai.party.MasterKeys;
import kessai.party.PartyName;
import kessai.party.PartySettings;
import kessai.party.Role;
import kessai.store.Deliveries;
import kessai.store.Forgettable;
import kessai.store.Outbox;
import kessai.store.Stores;
import kessai.treatment.DecryptionKey;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client bridge of this process, and the beans that route files name. */
@Configuration
@ConditionalOnParty(Role.BRIDGE)
class BridgeConfiguration {

    private static final String SIGN = "/sign";

    private final PartyName self;
    private final PartySettings settings;

    BridgeConfiguration(PartySettings settings) {
        this.self = PartyName.bridge(settings.bridgeName());
        this.settings = settings;
    }

    @Bean
    WakeUps bridgeWakeUps(Stores stores, Changes changes) {
        return new WakeUps(stores.open(self), changes);
    }

    @Bean
    Prompts prompts(Stores stores, Changes changes) {
        return new Prompts(stores.open(self), changes);
    }

    @Bean
    Preselections preselections(Stores stores, Changes changes) {
        return new Preselections(stores.open(self), changes);
    }

    @Bean
    Forgettable closedPrompts() {
        return Forgettable.all(Role.BRIDGE, "prompt", "closed_at");
    }

    @Bean
    Terminals terminals(WakeUps wakeUps, Clock clock) {
        Path file = settings.clientBridge().resolve(self.name() + ".yaml");
        return new Terminals(self, Descriptor.at(file, BridgeDescriptor.class), wakeUps, clock);
    }

    @Bean
    Forgettable endedWakeUps() {
        return Forgettable.all(Role.BRIDGE, "wake_up", "ended_at");
    }

    @Bean
    EndedCount endedCount(Terminals terminals, SettlementMeters meters) {
        return new EndedCount(terminals, meters);
    }

    @Bean
    Selector selector(Clock clock) {
        return new Selector(clock);
    }

    @Bean
    Chooser chooser(WakeUps wakeUps, Prompts prompts, Preselections preselections, Clock clock) {
        return new Chooser(wakeUps, prompts, preselections, clock);
    }

    @Bean
    Approvals approvals(
            WakeUps wakeUps, Prompts prompts, DataFolder folder, MasterKeys masterKeys, PrivateKeyMeter meter) {
        char[] password = masterKeys.of(self).password();
        Followed<ModuleKeyring> keyring = Followed.whole(
                folder.of(self).resolve("keys.p12"), file -> keyring(KeyStores.read(file, password), meter));
        return new Approvals(wakeUps, prompts, keyring, Roots.trusted(folder.of(self)));
    }

    @Bean
    SlaveQuestions slaveQuestions(Prompts prompts) {
        return new SlaveQuestions(prompts);
    }

    @Bean
    Modules modules(
            Terminals terminals,
            WakeUps wakeUps,
            Prompts prompts,
            Approvals approvals,
            SlaveQuestions slaveQuestions,
            EndedCount endedCount,
            Stores stores,
            Outbox bridgeOutbox,
            Clock clock) {
        return new Modules(
                self,
                terminals,
                wakeUps,
                prompts,
                approvals,
                slaveQuestions,
                endedCount,
                stores.open(self),
                bridgeOutbox,
                clock);
    }

    @Bean
    Outbox bridgeOutbox(Stores stores, Deliveries deliveries, Clock clock) {
        return new Outbox(stores.open(self), clock, deliveries.of(self));
    }

    @Bean
    Answers answers(
            Terminals terminals,
            WakeUps wakeUps,
            Prompts prompts,
            Approvals approvals,
            SlaveQuestions slaveQuestions,
            Stores stores,
            Outbox bridgeOutbox,
            Clock clock) {
        return new Answers(
                self, terminals, wakeUps, prompts, approvals, slaveQuestions, stores.open(self), bridgeOutbox, clock);
    }

    @Bean
    BridgeSweeper bridgeSweeper(
            Stores stores, WakeUps wakeUps, Prompts prompts, Outbox bridgeOutbox, EndedCount endedCount, Clock clock) {
        return new BridgeSweeper(stores.open(self), wakeUps, prompts, bridgeOutbox, endedCount, clock);
    }

    private static ModuleKeyring keyring(Map<String, KeyStores.Entry> entries, PrivateKeyMeter meter) {
        Map<String, ModuleKeyring.Keys> keys = new HashMap<>();
        entries.forEach((name, entry) -> {
            if (name.endsWith(SIGN)) {
                String module = name.substring(0, name.length() - SIGN.length());
                KeyStores.Entry seal = entries.get(module + "/seal");
                if (seal == null) {
                    throw new IllegalStateException("the module " + module + " has no key that opens requests");
                }
                keys.put(module, keys(entry, seal, meter));
            }
        });
        return new ModuleKeyring(keys);
    }

    private static ModuleKeyring.Keys keys(KeyStores.Entry sign, KeyStores.Entry seal, PrivateKeyMeter meter) {
        return new ModuleKeyring.Keys(
                SigningKey.registered(sign.key(), sign.chain().get(0).getPublicKey(), meter),
                DecryptionKey.registered(seal.key(), seal.chain().get(0).getPublicKey(), meter));
    }
}
