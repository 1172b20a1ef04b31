"""Makes catalogs of 15 to 60 items out of the items of a sample, the same ones for the same seed."""

import copy
import json
import random

SMALLEST, LARGEST = 15, 60
ITEMS_IN_A_SECTION = 6


def catalogs(sample, count, seed):
    """`count` catalogs as JSON texts; `sample` is the text of a catalog file."""
    original = json.loads(sample)
    items = [item for section in original["sections"] for item in section["items"]]
    # Of the module's methods only random() promises the same numbers in every version of Python.
    number = random.Random(seed).random
    for index in range(count):
        catalog = copy.deepcopy(original)
        catalog["department"] = f"{original['department']}{index + 1}"
        catalog.pop("declaredCounts", None)
        size = SMALLEST + int(number() * (LARGEST - SMALLEST + 1))
        drawn = [copy.deepcopy(items[int(number() * len(items))]) for _ in range(size)]
        for position, item in enumerate(drawn):
            item["number"] = position + 1
            item["name"] = f"{item['name']}{position + 1}"
        catalog["sections"] = [
            {"name": f"栏目{first // ITEMS_IN_A_SECTION + 1}",
             "items": drawn[first:first + ITEMS_IN_A_SECTION]}
            for first in range(0, size, ITEMS_IN_A_SECTION)]
        yield json.dumps(catalog, ensure_ascii=False, indent=2)
