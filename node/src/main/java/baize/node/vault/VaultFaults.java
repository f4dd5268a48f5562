package baize.node.vault;

import baize.node.http.Addresses;
import baize.node.http.ProblemBody;
import baize.services.vault.MissingVaultKeyException;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that a key is missing, and what follows, instead of "something went wrong". An operator must act. */
@Order(-1)
@RestControllerAdvice(annotations = RestController.class)
final class VaultFaults {
    private static final Logger LOG = LoggerFactory.getLogger(VaultFaults.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> missingKey(MissingVaultKeyException e, HttpServletRequest request) {
        LOG.error("A request to {} met a vault without its key: {}", Addresses.pattern(request), e.getMessage());
        return VaultProblems.answer(e.refusal(), request);
    }
}
