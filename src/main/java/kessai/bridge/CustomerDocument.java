package kessai.bridge;

import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document that says what a terminal's customer may ask for. */
@RestController
@ConditionalOnParty(Role.BRIDGE)
class CustomerDocument {

    /** Where it is served. */
    static final String PATH = "/terminals/openapi.yaml";

    private static final String RESOURCE = "/customer-openapi.yaml";

    @GetMapping(PATH)
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(new ClassPathResource(RESOURCE));
    }
}
