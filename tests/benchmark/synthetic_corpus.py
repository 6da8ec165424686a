#!/usr/bin/env python3
"""Writes N graphs of made-up reports, of 40 countries over the years, to time merging: each has the platforms of the world,
the institutions, outlets, laws and people of its country in changing spellings, and names of its own.

    tests/benchmark/synthetic_corpus.py 1000 folder
"""
import json
import pathlib
import random
import sys

COUNTRIES = ("KZ KG UZ TJ TM RU UA BY MD GE AM AZ TR IR IQ SY LB JO EG LY TN DZ MA SD ET KE UG TZ RW NG GH ZA ZW ZM IN PK BD LK "
             "MM TH VN KH MY ID PH CN").split()
PLATFORMS = ("Facebook Twitter YouTube Instagram WhatsApp Telegram TikTok LinkedIn Wikipedia LiveJournal Reddit Tumblr Flickr "
             "Skype Viber Snapchat Pinterest Vimeo Signal Blogger").split()
BODIES = ["Ministry of Justice", "Ministry of Interior", "Ministry of Culture and Information", "Ministry of Communications",
          "National Security Committee", "Prosecutor General's Office", "Election Commission", "Telecommunications Authority"]
COURTS = ["Supreme Court", "Constitutional Court", "Court of Appeal"]
LAWS = ["criminal code", "constitution", "Law on Mass Media", "Law on Communications", "Cybercrime Act", "Law on Countering Terrorism"]
SYLLABLES = "ba be bi bo da de di do ga ge gi ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to va ve vi".split()
TYPES = {"Block": ("agent", "target"), "Arrest": ("agent", "target"), "CourtRuling": ("court", "against"), "Enactment": ("agent", "law"),
         "Position": ("person", "organization"), "Statement": ("speaker", "about"), "Ownership": ("owner", "owned")}


def word(chance, syllables):
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def respelled(chance, name):
    """The name as another transliteration has it, at times."""
    if chance.random() < 0.8:
        return name
    for old, new in (("k", "kh"), ("i", "iy"), ("v", "w"), ("s", "ss")):
        if old in name[1:]:
            return name[0] + name[1:].replace(old, new, 1)
    return name


def country_names(code):
    chance = random.Random("country " + code)
    return {
        "Person": [f"{word(chance, 3)} {word(chance, 4)}" for _ in range(60)],
        "Media": [f"{word(chance, 4)} {chance.choice(['News', 'Times', 'Daily', 'Gazeta'])}" for _ in range(15)],
        "Company": [word(chance, 4) + "telecom" for _ in range(8)],
        "Site": [word(chance, 4).lower() + "." + code.lower() for _ in range(25)],
        "Place": [word(chance, 4) for _ in range(15)],
    }


def slug(name):
    return "".join(c if c.isalnum() else "-" for c in name.lower()).strip("-")


def graph(number):
    chance = random.Random(number)
    code = COUNTRIES[number % len(COUNTRIES)]
    dataset = f"report-{number:05d}"
    year = str(2000 + number // len(COUNTRIES))
    names = country_names(code)
    entities = {}

    def entity(kind, subtype, name):
        entities.setdefault(slug(name), {"id": slug(name), "type": kind, **({"subtype": subtype} if subtype else {}), "name": name,
                                         "aliases": [], "report": dataset, "mentions": [{"start": 10 * len(entities), "end": 10 * len(entities) + 9}]})

    for name in chance.sample(PLATFORMS, 10):
        entity("Website", "Platform", name)
    for name in BODIES[: 4 + number % 5]:
        entity("Organization", "Government", name)
    for name in COURTS[: 1 + number % 3]:
        entity("Organization", "Court", name)
    for name in LAWS[: 2 + number % 5]:
        entity("Law", "", name)
    for kind, subtype, key, count in (("Person", "", "Person", 18), ("Organization", "Media", "Media", 6), ("Organization", "Company", "Company", 4),
                                      ("Website", "Site", "Site", 10), ("Place", "", "Place", 6)):
        for name in chance.sample(names[key], count):
            entity(kind, subtype, respelled(chance, name) if kind == "Person" else name)
    for i in range(6):
        entity("Person", "", f"{word(chance, 3)} {word(chance, 4)}")
    ids = list(entities)
    claims = []
    for i in range(150):
        kind = chance.choice(list(TYPES))
        subject, target = TYPES[kind]
        start = 200 * i
        quote = f"In the year {year}, number {i} did to number {chance.randrange(1000)} what this sentence tells at some length, as reports do."
        claims.append({"id": f"claim-{number:04x}{i:04x}", "report": dataset, "type": kind,
                       "roles": {subject: [chance.choice(ids)], target: [chance.choice(ids)]}, "values": {},
                       "date": f"{year}-{chance.randrange(1, 13):02d}-{chance.randrange(1, 29):02d}" if chance.random() < 0.6 else None,
                       "notes": [str(1 + chance.randrange(60))], "inherited_notes": [], "section": "section-limits",
                       "evidence": {"start": start, "end": start + 100}, "sentence": {"start": start, "end": start + 150}, "quote": quote,
                       "trigger": {"start": start + 5, "end": start + 9}, "rule": kind.lower() + "/verb", "confidence": 0.8})
    notes = [{"number": str(n), "report": dataset, "raw": f"{word(chance, 4)} {word(chance, 3)}, “{word(chance, 5)} {word(chance, 4)}”, {year}.",
              "sources": [{"author": word(chance, 4), "title": word(chance, 5), "date": year, "url": f"http://{word(chance, 4).lower()}.example/{n}"}],
              "span": {"start": 40000 + 100 * n, "end": 40000 + 100 * n + 90}} for n in range(1, 61)]
    return {"format": "notegraph-graph/1",
            "reports": [{"id": dataset, "title": f"{code}, {year}", "country": code, "country_code": code, "year": year, "scores": {},
                         "sections": [{"id": "section-limits", "title": "Limits", "level": 1, "span": {"start": 0, "end": 40000}}]}],
            "entities": list(entities.values()), "claims": claims, "observations": [], "dates": [], "notes": notes, "links": []}


def main(count, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"report-{number:05d}.json").write_text(json.dumps(graph(number), ensure_ascii=False), encoding="utf-8")


main(int(sys.argv[1]), sys.argv[2])
