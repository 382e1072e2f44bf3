package org.lede.web.availability;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether what the current request is told comes from memory, which its page then says. */
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
