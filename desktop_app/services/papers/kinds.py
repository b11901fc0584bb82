"""Which papers there are, with the endings of their files and what may be chosen of each."""

from collections.abc import Mapping

from desktop_app.domain.papers import EXCEL, PDF, WORD, PaperKind, Wish
from desktop_app.services.papers.lists import LISTS

_BOTH = (PDF, EXCEL)
_TEXT = (PDF, WORD)
_CAMPAIGN = (Wish.CAMPAIGN,)
_RANKED = (Wish.CAMPAIGN, Wish.SUBJECT, Wish.SCOPE, Wish.LIVE)

_REPORTS = (
    PaperKind("report", _TEXT, _CAMPAIGN),
    PaperKind("summary", _TEXT, _CAMPAIGN),
    PaperKind("tally", (EXCEL,), _CAMPAIGN),
    PaperKind("multi-year", _BOTH, (Wish.CAMPAIGN, Wish.FIRST_YEAR)),
    PaperKind("plan", _TEXT, (Wish.ONE_CAMPAIGN,)),
    PaperKind("targets", _BOTH, _CAMPAIGN),
    PaperKind("participation", _BOTH, _CAMPAIGN),
    PaperKind("returns", _BOTH, _CAMPAIGN),
    PaperKind("reminder", _TEXT, (Wish.CAMPAIGN, Wish.ANSWER_BY)),
    PaperKind("contributions", _BOTH, _CAMPAIGN),
    PaperKind("receipts", (PDF,), _CAMPAIGN),
    PaperKind("ranking", _BOTH, _RANKED),
    PaperKind("ranking-compared", _BOTH, _RANKED),
    PaperKind("scores", _BOTH, (Wish.CAMPAIGN, Wish.SUBJECT)),
    PaperKind(
        "score-sheets",
        (PDF, EXCEL),
        (Wish.CAMPAIGN, Wish.SUBJECT, Wish.CLUSTER, Wish.WHO, Wish.REASONS),
    ),
    PaperKind("awards", _BOTH, _CAMPAIGN),
    PaperKind("proposal", _TEXT, (Wish.ROUND,)),
    PaperKind("minutes", _TEXT, (Wish.ROUND,)),
    PaperKind("decision", _TEXT, (Wish.ROUND, Wish.DECISION)),
    PaperKind("award-history", _BOTH, (Wish.SUBJECT, Wish.ONE_WHO)),
    PaperKind("officials", _BOTH),
    PaperKind("statistics", _BOTH, (Wish.FORM,)),
    PaperKind("certificates", (PDF,), (Wish.DECISION, Wish.TITLE, Wish.STOCK)),
    PaperKind("thanks", (PDF,), (Wish.CAMPAIGN, Wish.STOCK)),
    PaperKind("receipt-slips", (PDF,), (Wish.CAMPAIGN, Wish.STOCK)),
)

KINDS: Mapping[str, PaperKind] = {
    one.code: one
    for one in (*_REPORTS, *(PaperKind(code, _BOTH, LISTS[code].wishes) for code in LISTS))
}
