package kessai.benchmark;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * The first floor: how many settlements a second this machine could carry if nothing but their RSA private operations
 * had to be done. All processors do nothing else, with the provider that the application uses: RSA-2048, PSS signatures
 * and OAEP decryptions in the proportion that a settlement needs.
 */
final class RsaFloor {

    private static final int BITS = 2048;
    private static final int ROUND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final KeyPair keys;
    private final byte[] closed;
    private final Cost cost;

    private RsaFloor(Cost cost) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        this.keys = generator.generateKeyPair();
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.ENCRYPT_MODE, keys.getPublic(), OAEP);
        this.closed = cipher.doFinal(new byte[64]);
        this.cost = cost;
    }

    /** A settlement's private operations and nothing else. */
    static Floor measure(Cost cost) throws GeneralSecurityException, InterruptedException {
        RsaFloor floor = new RsaFloor(cost);
        floor.onAllProcessors(WARM_UP);
        double used = ProcessorTime.ofThis();
        long operations = floor.onAllProcessors(TIME);
        double settlements = operations / cost.privateOperations();
        return new Floor(settlements / TIME.toSeconds(), (ProcessorTime.ofThis() - used) / settlements);
    }

    private long onAllProcessors(Duration time) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            long end = System.nanoTime() + time.toNanos();
            for (int worker = 0; worker < processors; worker++) {
                counts.add(workers.submit(() -> until(end)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("RSA does not work here", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private long until(long end) throws GeneralSecurityException {
        long done = 0;
        long signatures = Math.round(ROUND * cost.signatures() / cost.privateOperations());
        while (System.nanoTime() < end) {
            for (int operation = 0; operation < ROUND; operation++) {
                if (operation < signatures) {
                    sign();
                } else {
                    decrypt();
                }
            }
            done += ROUND;
        }
        return done;
    }

    private void sign() throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        signature.initSign(keys.getPrivate());
        signature.update(closed);
        signature.sign();
    }

    private void decrypt() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(Cipher.DECRYPT_MODE, keys.getPrivate(), OAEP);
        cipher.doFinal(closed);
    }
}
