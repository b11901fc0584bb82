"""What is chosen of the paper that is shown; each kind keeps its own choice between two starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.domain.papers import Paper, Wish
from desktop_app.domain.ranking_rules import RankingChoice, Scope
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.pages.first_year import FirstYear
from desktop_app.views.pages.reports.answer_day import AnswerDay
from desktop_app.views.pages.reports.certificates import CertificateChoice
from desktop_app.views.pages.reports.choices import Choices
from desktop_app.views.pages.reports.statistics.choice import StatisticChoice
from desktop_app.views.pages.reports.titled_list import TitledList
from desktop_app.views.pages.reports.who import WhoChoice
from desktop_app.views.pages.reports.words import tr
from desktop_app.views.pages.scope import ScopeChoice

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.domain.papers import PaperKind
    from desktop_app.views.context import Context


class PaperOptions(QWidget):
    """Controls for what the shown kind of paper asks; the others are hidden.

    Signals:
        changed: the user chose something else.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._choices = Choices(0)
        self._kind: PaperKind | None = None
        self._scope = ScopeChoice("reports.scope", tr("Báo cáo về"))
        self._first = FirstYear("reports.first")
        self._round = TitledList("reports.round", tr("Đợt xét"), ())
        self._decision = TitledList("reports.decision", tr("Quyết định"), ())
        self._certificates = CertificateChoice(context)
        self._subject = TitledList(
            "reports.subject",
            tr("Đối tượng"),
            (
                (tr("Tập thể"), Subject.COLLECTIVE.value),
                (tr("Cá nhân"), Subject.INDIVIDUAL.value),
            ),
        )
        self._among = TitledList(
            "reports.among",
            tr("Phạm vi"),
            (
                (tr("Từng cụm, đơn vị"), Scope.CLUSTER.value),
                (tr("Toàn cơ quan"), Scope.DEPARTMENT.value),
            ),
        )
        self._live = TitledList(
            "reports.state",
            tr("Theo"),
            ((tr("Bảng đã công bố"), False), (tr("Điểm hiện có"), True)),
        )
        self._cluster = TitledList("reports.cluster", tr("Cụm"), ())
        self._who = WhoChoice(context)
        self._form = StatisticChoice(context)
        self._reasons = named(
            QCheckBox(tr("Kèm căn cứ từng điểm")), "reports.reasons", tr("Kèm căn cứ từng điểm")
        )
        self._answer_by = AnswerDay()
        self._assemble()
        self._connect()
        self._show()

    @property
    def campaign(self) -> str:
        """The code of the campaign that is shown, "" for the year."""
        return self._scope.code if self._asks(Wish.CAMPAIGN, Wish.ONE_CAMPAIGN) else ""

    @property
    def file_part(self) -> str:
        """How a file's name says what is chosen."""
        year = tr("năm {year}").format(year=self._choices.year)
        of = self._scope.file_part if self._asks(Wish.CAMPAIGN, Wish.ONE_CAMPAIGN) else year
        who = self._who.name if self._asks(Wish.WHO, Wish.ONE_WHO) else ""
        return " ".join(part for part in (who, of) if part)

    def paper(self, kind: str, year: int) -> Paper:
        """The paper as it is chosen now."""
        return Paper(
            kind,
            year,
            campaign=self.campaign,
            first=self._first.year if self._asks(Wish.FIRST_YEAR) else None,
            ranking=RankingChoice(
                Subject(str(self._subject.value)),
                Scope(str(self._among.value)),
                live=bool(self._live.value),
            ),
            cluster=str(self._cluster.value or "") if self._asks(Wish.CLUSTER) else "",
            who=self._who.code if self._asks(Wish.WHO, Wish.ONE_WHO) else "",
            reasons=self._reasons.isChecked(),
            answer_by=self._answer_by.day if self._asks(Wish.ANSWER_BY) else "",
            round=_whole(self._round.value) if self._asks(Wish.ROUND) else None,
            form=self._form.code if self._asks(Wish.FORM) else "",
            decision=_whole(self._decision.value) if self._asks(Wish.DECISION) else None,
            title=self._certificates.title,
            chosen=self._certificates.records if self._asks(Wish.STOCK) else (),
            stock=self._certificates.is_stock,
            printer=self._certificates.printer,
            layout=self._certificates.form,
        )

    def offer(self, kind: PaperKind, choices: Choices, campaign: str | None = None) -> None:
        """Show what a kind asks, as it was chosen last; `campaign` goes before what was chosen."""
        self._kind, self._choices = kind, choices
        kept = memory().get(_key(kind.code), {})
        kept = kept if isinstance(kept, dict) else {}
        self._scope.offer(choices.year, choices.campaigns)
        self._scope.choose(str(kept.get("campaign", "")) if campaign is None else campaign)
        if Wish.ONE_CAMPAIGN in kind.wishes and not self._scope.code and choices.campaigns:
            self._scope.choose(choices.campaigns[0].code)
        self._first.offer(choices.year, shown=Wish.FIRST_YEAR in kind.wishes)
        self._subject.choose(kept.get("subject"))
        self._among.choose(kept.get("scope"))
        self._live.choose(kept.get("live"))
        self._reasons.setChecked(kept.get("reasons") is not False)
        self._offer_lists()
        self._offer_decisions(kind)
        self._decision.choose(kept.get("decision"))
        self._certificates.offer(kind, choices, kept)
        self._cluster.choose(kept.get("cluster"))
        self._who.choose(*_pair(kept.get("who")))
        self._form.choose(kept.get("form"))
        self._show()

    def choose_round(self, number: int) -> None:
        """Mean a round of awards, where the kind asks for one."""
        self._round.choose(number)

    def _offer_lists(self) -> None:
        choices = self._choices
        of = Subject(str(self._subject.value))
        people = of is Subject.INDIVIDUAL
        clusters = [(one.name, one.code) for one in choices.units] if people else choices.clusters
        self._cluster.rename(tr("Đơn vị") if people else tr("Cụm"))
        self._cluster.offer(((tr("Tất cả"), ""), *clusters))
        rounds = sorted(choices.rounds, key=lambda one: -one.id)
        self._round.offer(tuple((one.name, one.id) for one in rounds))
        self._form.offer(choices.year, choices.forms)
        self._who.offer(of, choices.units, may_be_all=not self._asks(Wish.ONE_WHO))

    def _offer_decisions(self, kind: PaperKind) -> None:
        """A paper that draws up a decision begins with the draft, any other with all of them."""
        first = tr("Tất cả") if Wish.STOCK in kind.wishes else tr("Dự thảo, hoặc mới nhất")
        told = tuple((one.told, one.id) for one in reversed(self._choices.decisions))
        self._decision.offer(((first, None), *told))

    def _asks(self, *wishes: Wish) -> bool:
        asked: Collection[Wish] = self._kind.wishes if self._kind else ()
        return any(one in asked for one in wishes)

    def _show(self) -> None:
        self._scope.setVisible(self._asks(Wish.CAMPAIGN, Wish.ONE_CAMPAIGN))
        self._round.setVisible(self._asks(Wish.ROUND))
        self._decision.setVisible(self._asks(Wish.DECISION))
        self._certificates.setVisible(self._asks(Wish.STOCK))
        self._form.setVisible(self._asks(Wish.FORM))
        self._subject.setVisible(self._asks(Wish.SUBJECT))
        self._among.setVisible(self._asks(Wish.SCOPE))
        self._live.setVisible(self._asks(Wish.LIVE))
        self._cluster.setVisible(self._asks(Wish.CLUSTER))
        self._who.setVisible(self._asks(Wish.WHO, Wish.ONE_WHO))
        self._reasons.setVisible(self._asks(Wish.REASONS))
        self._answer_by.setVisible(self._asks(Wish.ANSWER_BY))
        self.setVisible(bool(self._kind and self._kind.wishes))

    def _on_subject(self) -> None:
        self._offer_lists()
        self._on_changed()

    def _on_changed(self) -> None:
        if self._kind is not None:
            memory().put(_key(self._kind.code), self._remembered())
        self.changed.emit()

    def _remembered(self) -> dict[str, object]:
        return {
            "campaign": self._scope.code,
            "subject": str(self._subject.value),
            "scope": str(self._among.value),
            "live": bool(self._live.value),
            "cluster": str(self._cluster.value or ""),
            "who": [self._who.code, self._who.name],
            "reasons": self._reasons.isChecked(),
            "form": self._form.code,
            "decision": self._decision.value,
            **self._certificates.remembered(),
        }

    def _connect(self) -> None:
        self._subject.chosen.connect(self._on_subject)
        self._scope.chosen.connect(lambda _code: self._on_changed())
        self._reasons.clicked.connect(lambda _on: self._on_changed())
        for signal in (
            self._first.chosen,
            self._round.chosen,
            self._among.chosen,
            self._live.chosen,
            self._cluster.chosen,
            self._who.chosen,
            self._form.chosen,
            self._decision.chosen,
            self._certificates.chosen,
            self._answer_by.chosen,
        ):
            signal.connect(self._on_changed)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(
            _row(
                self._scope,
                self._first,
                self._round,
                self._decision,
                self._answer_by,
                self._form,
            )
        )
        column.addLayout(
            _row(self._subject, self._among, self._live, self._cluster, self._who, self._reasons)
        )
        column.addLayout(_row(self._certificates))


def _row(*controls: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for one in controls:
        row.addWidget(one)
    row.addStretch()
    return row


def _key(kind: str) -> str:
    return f"reports.{kind}"


def _pair(kept: object) -> tuple[str, str]:
    """A code and a name as they were remembered."""
    match kept:
        case [str(code), str(name)]:
            return code, name
    return "", ""


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
