package kessai.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import kessai.party.DataFolder;
import kessai.party.Hosted;
import kessai.party.PartyName;
import kessai.party.Role;
import kessai.problem.ProblemConfiguration;
import kessai.problem.ProblemController;
import kessai.store.Deliveries;
import kessai.store.Posted;
import kessai.store.StoreSettings;
import kessai.store.Stores;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The shop host with its ingress, and a broker that only remembers. */
@EnableAutoConfiguration
@Import({
    ShopConfiguration.class,
    IngressConfiguration.class,
    WhatIfConfiguration.class,
    SecurityConfiguration.class,
    OpenApiDocument.class,
    ProblemConfiguration.class,
    ProblemController.class
})
class IngressParts {

    /** What was handed to the broker. */
    record Delivered(List<Posted> messages) {}

    @Bean
    Delivered delivered() {
        return new Delivered(new CopyOnWriteArrayList<>());
    }

    @Bean
    Deliveries deliveries(Delivered delivered) {
        return party -> delivered.messages()::addAll;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Hosted hosted() {
        return new Hosted(Set.of(Role.SHOP), Set.of(), List.of(PartyName.shop("demo")));
    }

    @Bean(destroyMethod = "close")
    Stores stores() {
        try {
            Path data = Files.createTempDirectory("ingress");
            data.toFile().deleteOnExit();
            return new Stores(new StoreSettings(null, "kessai", "", 8), new DataFolder(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    SlowToLeave slowToLeave() {
        return new SlowToLeave();
    }
}
