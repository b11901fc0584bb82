"""What a ranking's sets say about it, as values in words, and as a published ranking keeps them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from desktop_app.domain.criteria import Band, Subject
from desktop_app.domain.knockout_words import knockout_sentence
from desktop_app.domain.ranking import tie_title
from desktop_app.domain.ranking_rules import Percent, RankingTerms, RulesOfSet, Scope
from desktop_app.services.criteria import StoredSet

Record = dict[str, Any]


def rules_of(
    stored: StoredSet, campaigns: Mapping[str, str], titles: Mapping[str, str]
) -> RulesOfSet:
    """A set's rules; `campaigns` gives titles for template codes, `titles` names of awards."""
    rules = stored.rules
    return RulesOfSet(
        code=rules.code,
        version=rules.version,
        title=rules.title,
        clusters=rules.clusters,
        tie_order=rules.tie_order,
        tie_titles=tuple(tie_title(key, campaigns) for key in rules.tie_order),
        bands=rules.bands,
        bands_on_percent=rules.bands_on_percent,
        knockouts=tuple(knockout_sentence(one, titles) for one in rules.knockouts),
    )


def common_ties(sets: Sequence[RulesOfSet]) -> tuple[str, ...] | None:
    """The tie order that all sets share, None where they do not agree."""
    orders = {one.tie_order for one in sets}
    return orders.pop() if len(orders) == 1 else None


def plain_terms(terms: RankingTerms) -> Record:
    """The rules as a published ranking keeps them."""
    return {**asdict(terms), "percent": terms.percent.value if terms.percent else None}


def stored_terms(plain: Record) -> RankingTerms:
    """The rules that a published ranking keeps, as the value that they were."""
    return RankingTerms(
        subject=Subject(plain["subject"]),
        scope=Scope(plain["scope"]),
        criterion=plain["criterion"],
        criterion_title=plain["criterion_title"],
        percent=Percent(plain["percent"]) if plain["percent"] else None,
        provisional=plain["provisional"],
        ties_apart=plain["ties_apart"],
        occasion=plain["occasion"],
        sets=tuple(_stored_set(one) for one in plain["sets"]),
    )


def _stored_set(plain: Record) -> RulesOfSet:
    lists = ("clusters", "tie_order", "tie_titles", "knockouts")
    told = {**plain, **{name: tuple(plain[name]) for name in lists}}
    return RulesOfSet(**{**told, "bands": tuple(Band(**one) for one in plain["bands"])})
