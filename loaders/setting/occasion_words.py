"""The words by which a document tells when and where the mission took place: `[occasion]` of its vocabulary."""

import re
from dataclasses import dataclass
from functools import cache

from clew.loaders.vocabulary import Vocabulary, current

_SPACE = r"[\s,|()\[\]/:.·•–—-]"


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns of one language; what each is looked for in stands where it is used."""

    whole_label: re.Pattern[str]
    place_label: re.Pattern[str]
    days_label: re.Pattern[str]
    first_label: re.Pattern[str]
    last_label: re.Pattern[str]
    event_label: re.Pattern[str]
    fields_label: re.Pattern[str]
    called_label: re.Pattern[str]
    titled_label: re.Pattern[str]
    sent_label: re.Pattern[str]
    issued_label: re.Pattern[str]
    publisher_label: re.Pattern[str]
    not_issued: re.Pattern[str]
    report_label: re.Pattern[str]
    other_label: re.Pattern[str]
    then_days: re.Pattern[str]
    then_place: re.Pattern[str]
    held_before: re.Pattern[str]
    event_held: re.Pattern[str]
    event: re.Pattern[str]
    event_to: re.Pattern[str]
    at_venue: re.Pattern[str]
    went: re.Pattern[str]
    led: re.Pattern[str]
    led_label: re.Pattern[str]
    begins: re.Pattern[str]
    led_city: str
    other_date: re.Pattern[str]
    other_event: re.Pattern[str]
    venue: re.Pattern[str]
    no_city: re.Pattern[str]
    also_online: re.Pattern[str]
    paired: re.Pattern[str]
    named_mission: re.Pattern[str]
    mission_to: re.Pattern[str]
    titled_mission: re.Pattern[str]
    mission_on: re.Pattern[str]
    then_mission: re.Pattern[str]
    was_mission: re.Pattern[str]
    led_title: re.Pattern[str]


def words() -> Words:
    """Return the patterns of the language that is being read."""
    return _words(current())


@cache
def _words(vocabulary: Vocabulary) -> Words:
    said = vocabulary.table("occasion")
    label, held, the = said["label"], said["held"], said["the"]
    days = rf"(?:{_SPACE}|\b(?:{said['then-days']}|{label}|{held}|{said['then-weekday']})(?:day)?\b)*"
    of = "|".join(said[f"{what}-label"] for what in ("place", "days", "first", "last"))
    link = rf"\b(?:{said['event']}s?|{held}|{said['label-link']})\b"
    prose = rf"(?:{the}|{said['of']}|{said['title-link']})\b"
    patterns = {
        "then_days": days,
        "then_place": rf"{_SPACE}*(?:\b(?:{label}|{said['then-place']})\b[\s:]*)*(?:{the})?",
        "held_before": rf"\b{held}\b[^.;\d]{{0,30}}$",
        "event_held": rf"\b{said['event']}\b[^.;]*\b{held}\b",
        "whole_label": rf"(?=.*?(?:{of}))(?:\W*(?:{of}|{link})){{1,6}}+\W*",
        "event_label": rf"\b{said['event']}s?\b",
        "begins": rf"(?:{said['first-label']})[^.;\d]{{0,40}}$",
        "led_label": rf"(?:{label})\W+$",
        "event": rf"\b{said['event']}\b[^.;:]{{0,80}}$",
        "paired": rf"(?:{said['pair']})\s?[-–—/&]\s?$",
        "named_mission": rf"[^.;:]{{0,60}}\b{said['mission']}\b",
        "mission_to": rf"\b{said['mission']}\s{said['led-city']}$",
        "titled_mission": rf"^(?:(?!{prose})[\w&–-]+\s){{0,5}}{said['mission']}\s{said['led-city']}$",
        "mission_on": rf"\b(?:{said['mission']}|{said['received']})\b[^.;:]{{0,40}}$",
        "then_mission": rf"[)\s,]*(?:(?!{the}|{said['of']}\b)[\w-]+\s){{0,3}}?{said['mission']}\b",
        "was_mission": rf",?\s(?:{the})?(?:\S+\s){{0,4}}?{said['mission']}\b|{said['then-went']}",
        "led_title": rf"\b(?:{said['title-link']})\s(?:{the})?$",
        "event_to": rf"\b{said['event']}\s{said['led-city']}$",
    }
    for name in (
        "place_label",
        "days_label",
        "first_label",
        "last_label",
        "fields_label",
        "called_label",
        "titled_label",
        "sent_label",
        "issued_label",
        "publisher_label",
        "not_issued",
        "report_label",
        "other_label",
        "at_venue",
        "went",
        "led",
        "other_date",
        "other_event",
        "venue",
        "no_city",
        "also_online",
    ):
        patterns[name] = said[name.replace("_", "-")]
    found = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
    return Words(**found, led_city=said["led-city"])
