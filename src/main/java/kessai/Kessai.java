package kessai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: an electronic settlement system, all of its parties or some of them in one process. */
@SpringBootApplication
public class Kessai {

    /** Starts the parties named by {@code kessai.parties}. */
    public static void main(String[] args) {
        SpringApplication.run(Kessai.class, args);
    }
}
