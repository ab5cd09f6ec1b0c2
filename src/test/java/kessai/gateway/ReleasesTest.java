package kessai.gateway;

import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import kessai.purchase.IssuerRequest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class ReleasesTest {

    private final Issuer issuer = mock(Issuer.class);
    private final Releases releases = new Releases();

    @Test
    void whatIsGivenBackIsNotGivenBackAgain() {
        IssuerRequest request = mock(IssuerRequest.class);

        releases.release(issuer, request);
        releases.again();

        verify(issuer, times(1)).release(request);
    }

    @Test
    void whatCannotBeGivenBackIsTriedUntilItIs() {
        IssuerRequest request = mock(IssuerRequest.class);
        IssuerRequest other = mock(IssuerRequest.class);
        var busy = new CannotAcquireLockException("others wrote to the store for PT10S");
        doThrow(busy).doThrow(busy).doNothing().when(issuer).release(request);
        doThrow(busy).doNothing().when(issuer).release(other);

        releases.release(issuer, request);
        releases.release(issuer, other);
        releases.again();
        verify(issuer, times(2)).release(request);
        verify(issuer, times(1)).release(other);
        releases.again();
        releases.again();

        verify(issuer, times(3)).release(request);
        verify(issuer, times(2)).release(other);
    }

    @Test
    void noMoreIsOwedThanThereIsRoomForAndNobodyIsRefused() {
        IssuerRequest request = mock(IssuerRequest.class);
        doThrow(new CannotAcquireLockException("others wrote to the store for PT10S"))
                .when(issuer)
                .release(request);
        for (int once = 0; once <= Releases.MOST; once++) {
            releases.release(issuer, request);
        }

        doNothing().when(issuer).release(request);
        releases.again();
        releases.again();

        verify(issuer, times(Releases.MOST + 1 + Releases.MOST)).release(request);
    }
}
