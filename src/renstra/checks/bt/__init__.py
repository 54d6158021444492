"""BT, form: what is wrong with the text of a file or the form of a value.

The floors below record faults (``plan.faults``); most rules here word the faults that bear their name. A plan without
faults does not need them, so they are listed in ``family.py`` and imported when a plan has faults.
"""
