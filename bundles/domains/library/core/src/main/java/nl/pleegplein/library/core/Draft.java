package nl.pleegplein.library.core;

/** Something that can be put into the library. */
public sealed interface Draft permits ArticleDraft, DossierDraft {
    ItemDraft item();
}
