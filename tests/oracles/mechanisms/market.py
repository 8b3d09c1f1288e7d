"""Market: the slow swing, season and growth, leads and deal sizes (docs/model.md, Market)."""

from math import cos, exp, pi, sqrt


def push(p, z_common, z_own):
    """(market.7) What pushes a region's market this week, standard normal."""
    shared = p.market.shared_swing
    return sqrt(shared) * z_common + sqrt(1 - shared) * z_own


def swing(p, swing, push):
    """(market.1) The slow swing of a region's market a week later."""
    memory = p.market.shock_memory
    return memory * swing + sqrt(1 - memory**2) * p.market.shock_sd * push


def season(p, week):
    """(market.2) The season's factor."""
    return 1 + p.market.season * cos(2 * pi * (week - p.market.season_peak_week) / 52)


def market(p, week, swing):
    """(market.3) The size of the market; growth counts from week 0 on."""
    m = p.market
    years = week / 52 if week > 0 else 0.0
    return m.demand * season(p, week) * (1 + m.growth) ** years * exp(swing - m.shock_sd**2 / 2)


def expected_leads(p, market, territory, prospecting):
    """(market.4) Mean of the Poisson number of new leads of a filled seat in a week, before other factors."""
    return p.market.leads_per_week * market * territory * prospecting


def deal_value(p, z):
    """(market.5) Value of a deal when won."""
    sigma = p.market.deal_sigma
    return p.market.deal_mean * exp(sigma * z - sigma**2 / 2)


def territory(p, z):
    """(market.6) A territory's potential, x of the ordinary."""
    sigma = p.market.territory_sigma
    return exp(sigma * z - sigma**2 / 2)


EXAMPLES = {
    push: [dict(z_common=1.0, z_own=-0.5), dict(z_common=0.4, z_own=1.5, parameters={"market.shared_swing": 0.2})],
    swing: [dict(swing=0.0, push=1.0), dict(swing=-0.1, push=0.5), dict(swing=0.15, push=-2.0)],
    season: [dict(week=12), dict(week=0), dict(week=38), dict(week=100), dict(week=38, parameters={"market.season_peak_week": 20})],
    market: [
        dict(week=12, swing=0.0),
        dict(week=60, swing=-0.1, parameters={"market.growth": 0.1, "market.demand": 1.3}),
        dict(week=140, swing=0.12, parameters={"market.growth": -0.05}),
        dict(week=-20, swing=0.05, parameters={"market.growth": 0.1}),
    ],
    expected_leads: [dict(market=1.1, territory=0.8, prospecting=1.25)],
    deal_value: [dict(z=0.0), dict(z=1.5), dict(z=-0.8)],
    territory: [dict(z=0.0), dict(z=1.5), dict(z=-0.8)],
}
