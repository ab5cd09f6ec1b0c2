package kessai.shop;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read, for whoever asks for it again. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] octets;

    ReadRequest(HttpServletRequest request, byte[] octets) {
        super(request);
        this.octets = octets;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Octets(new ByteArrayInputStream(octets));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Octets extends ServletInputStream {

        private final ByteArrayInputStream octets;

        Octets(ByteArrayInputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return octets.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return octets.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read; there is nothing to wait for");
        }
    }
}
