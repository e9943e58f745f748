package org.collegium.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** Lets the form of a view send itself to the whole address that was asked for, not to the view's file. */
public class OriginalAddress extends ViewHandlerWrapper {

    public OriginalAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        if (!(context.getExternalContext().getRequestMap().get(Address.ASKED) instanceof String path)) {
            return super.getActionURL(context, viewId);
        }
        String query = ((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString();
        return query == null ? path : path + "?" + query;
    }
}
