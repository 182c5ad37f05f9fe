"""The time of the draws behind the doubt in a ranking, by themselves."""

from bench.measure import alternate
from queries import AskContext, Warehouse, ask, policy

AIM = 0.3


def run(warehouse: Warehouse, rounds: int = 9) -> list[str]:
    """One line: seconds of all draws, asked anew, beside the standings that they start from."""

    def drawn() -> None:
        warehouse.answers.clear()
        ask("ranking/certainty", AskContext(warehouse))

    def standings() -> None:
        warehouse.answers.clear()
        ask("ranking/standings", AskContext(warehouse))

    whole, start = alternate(drawn, standings, rounds)
    seconds = whole.median - start.median
    verdict = "ok" if seconds < AIM else "above aim"
    return [
        f"{f'{policy().doubt.draws:,} draws of the ranking':<44} {seconds:>9.3f} s   "
        f"(aim under {AIM:g} s) {verdict}"
    ]
