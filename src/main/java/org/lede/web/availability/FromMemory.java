package org.lede.web.availability;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Notes that the current request is answered from memory, so that its page can say so. */
@Named("fromMemory")
@RequestScoped
public class FromMemory {

    private boolean noted;

    void note() {
        noted = true;
    }

    public boolean isNoted() {
        return noted;
    }
}
