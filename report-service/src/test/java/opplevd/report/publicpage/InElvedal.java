package opplevd.report.publicpage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What is tested in Elvedal, where nothing is open when a test begins. */
abstract class InElvedal {
    static Elvedal elvedal;

    @BeforeAll
    static void start() {
        elvedal = new Elvedal();
    }

    @AfterAll
    static void stop() {
        elvedal.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        elvedal.nothingIsOpen();
    }
}
