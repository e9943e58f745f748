package org.collegium.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Lets the form of a view send itself to the address that was asked for, not to the view's file. */
public class OriginalAddress extends ViewHandlerWrapper {

    public OriginalAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object asked = context.getExternalContext().getRequestMap().get(Address.ASKED);
        return asked instanceof String address ? address : super.getActionURL(context, viewId);
    }
}
