"""The use cases of criteria sets beside scoring: the office's own rules, in versions."""

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_edits.checking import Checked, checked, problems_of, warnings
from desktop_app.domain.set_edits.problems import SetProblem
from desktop_app.domain.set_edits.rows import SetDetail, SetInfo
from desktop_app.domain.set_edits.words import STATE_TITLES
from desktop_app.domain.templates import criteria_set_data
from desktop_app.domain.text import clean
from desktop_app.services import templates, years
from desktop_app.services.criteria_sets import editing, stored, writing
from desktop_app.services.criteria_sets.clashes import cluster_warnings, refuse_clash
from desktop_app.services.criteria_sets.copying import campaign_of, copied
from desktop_app.services.criteria_sets.set_books import SetBooks
from desktop_app.services.criteria_sets.set_editing import SetEditing
from desktop_app.services.criteria_sets.stored import DRAFT, IN_USE, RETIRED
from desktop_app.services.criteria_sets.writing import NewSet

# What a new set begins with, as one without a criterion could not be read.
_BEGINNING = (
    Criterion("1", "Nhóm tiêu chí 1", 1000),
    Criterion("1.1", "Tiêu chí 1.1", 1000, Method.MANUAL, "1", example=True),
)


class CriteriaSets(SetEditing, SetBooks):
    """Criteria sets of a year and of its campaigns, named by year and code.

    An edit is judged as a whole before it goes in: `WrongSet.problems` holds every problem with its
    place. It acts on the newest version of the code. Where nothing rests on that version it is
    changed; where marks, computed sheets or a published ranking do, the edit becomes the next
    version, which takes over the marks that it can. `version` is the record's version that was
    shown, None for whichever there is.

    All that change something raise ClosedYear and NotFound; those that take `version` raise
    EditedMeanwhile too.
    """

    def all(self, year: int) -> tuple[SetInfo, ...]:
        """Every version of every set of a year, by code, the newest first."""
        with self._desk.reading() as connection:
            return stored.listed(connection, year)

    def detail(self, year: int, code: str, number: int = 0) -> SetDetail:
        """A whole set in one version, the newest where no `number` is named.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            info = stored.found(connection, year, code, number)
            rules = stored.rules_of(connection, info.id)
            unknown = cluster_warnings(connection, year, rules)
        return SetDetail(info, rules, (*warnings(rules), *unknown))

    def check(self, rules: CriteriaSet) -> tuple[SetProblem, ...]:
        """All that is wrong in a set that was not saved yet, warnings too; nothing is written."""
        return problems_of(rules)

    def check_data(self, data: Mapping[str, object]) -> Checked:
        """The same of a set in the template's shape, with the set itself where it is one."""
        return checked(data)

    def adopt(
        self,
        shipped: str,
        year: int,
        *,
        campaign: str = "",
        code: str = "",
        clusters: tuple[str, ...] = (),
    ) -> Done[str]:
        """Take a shipped set into use for a year or a campaign of it; its code here is the result.

        `code`: another code than the shipped one; `clusters`: codes of those that it judges.

        Raises: NotFound; WrongField where the year has that code; Refused where another set in use
        judges the same.
        """
        rules = templates.find_criteria(shipped)
        wanted = replace(rules, code=clean(code) or rules.code, version=1, clusters=clusters)
        return self._added(year, campaign, wanted, IN_USE, "criteria.adopt")

    def new(
        self, year: int, code: str, title: str, subject: Subject, *, campaign: str = ""
    ) -> Done[str]:
        """Begin a set of the office's own: a draft with one group and one criterion to change.

        Raises: WrongSet, WrongField where the year has that code, NotFound.
        """
        rules = CriteriaSet(clean(code), clean(title), _BEGINNING, subject=subject)
        return self._added(year, campaign, rules, DRAFT, "criteria.new")

    def copy(
        self, year: int, code: str, to_year: int, *, to_code: str = "", campaign: str = ""
    ) -> Done[str]:
        """Copy the newest version as a draft of another year, or under another code; its code.

        Criteria, classes, stages and what they read of campaigns stay. A campaign's set goes to the
        campaign that is named, else to the year's one of the same template.

        Raises: WrongField where that year has the code, or has no such campaign.
        """
        with self._desk.command() as command:
            years.ensure_open(command, to_year)
            info = stored.found(command.connection, year, code)
            rules = stored.rules_of(command.connection, info.id)
            made = copied(command.connection, info, rules, to_year, (clean(to_code), campaign))
            ident = writing.add(command, made)
            after = {"code": made.rules.code, "copied_from": f"{year} {code}.{info.number}"}
            command.audit("criteria.copy", f"criteria_set:{ident}", after=after)
        return Done(made.rules.code, Changes.SCORES)

    def use(self, year: int, code: str, *, version: int | None = None) -> Done[None]:
        """Put a set into use: from now on it is what scoring goes by.

        Raises: Refused where it is in use already, or another set in use judges the same.
        """
        self._turn(year, code, IN_USE, version, "")
        return Done(None, Changes.SCORES)

    def retire(
        self, year: int, code: str, reason: str, *, version: int | None = None
    ) -> Done[None]:
        """Take a set out of use; what was computed and published by it stays.

        Raises: WrongField without a reason, Refused where it is retired already.
        """
        why = clean(reason)
        if not why:
            field, sentence = "reason", "Hãy ghi lý do ngừng dùng bộ tiêu chí."
            raise WrongField(field, sentence)
        self._turn(year, code, RETIRED, version, why)
        return Done(None, Changes.SCORES)

    def _added(
        self, year: int, campaign: str, rules: CriteriaSet, state: str, action: str
    ) -> Done[str]:
        with self._desk.command() as command:
            years.ensure_open(command, year)
            campaign_id, template = campaign_of(command.connection, year, campaign)
            placed = replace(rules, campaign=template or rules.campaign)
            made, _ = editing.judged(criteria_set_data(placed))
            if state == IN_USE:
                refuse_clash(command.connection, year, campaign, made)
            ident = writing.add(command, NewSet(year, made, campaign_id, state))
            after = {"code": made.code, "title": made.title}
            command.audit(action, f"criteria_set:{ident}", after=after)
        return Done(made.code, Changes.SCORES)

    def _turn(self, year: int, code: str, state: str, version: int | None, reason: str) -> None:
        with self._desk.command() as command:
            info = editing.newest(command, year, code, version)
            if info.state == state:
                word = "đang được dùng" if state == IN_USE else "đã ngừng dùng"
                sentence = f"Bộ tiêu chí “{code}” {word} từ trước."
                raise Refused(sentence)
            if state == IN_USE:
                rules = stored.rules_of(command.connection, info.id)
                refuse_clash(command.connection, year, info.campaign, rules)
            writing.set_state(command, info, state)
            action = "criteria.use" if state == IN_USE else "criteria.retire"
            subject = f"criteria_set:{info.id}"
            before = {"state": STATE_TITLES[info.state].lower()}
            after = {"code": code, "state": STATE_TITLES[state].lower()}
            command.audit(action, subject, before=before, after=after, reason=reason)
