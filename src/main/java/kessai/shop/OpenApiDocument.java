package kessai.shop;

import kessai.party.ConditionalOnParty;
import kessai.party.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document that the ingress obeys. */
@RestController
@ConditionalOnParty(Role.SHOP)
class OpenApiDocument {

    private final Contract contract;

    OpenApiDocument(Contract contract) {
        this.contract = contract;
    }

    @GetMapping(Contract.RESOURCE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(contract.text());
    }
}
