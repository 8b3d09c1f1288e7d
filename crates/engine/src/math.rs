//! Portable elementary functions: plain arithmetic, no branches, the same bits on every machine, and
//! written so that a loop over lanes vectorizes.

/// 1.5 * 2^52: adding it rounds a double of moderate size to a whole number in its low bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e to the power of `x`, within 1 unit in the last place or two for -708 <= x <= 708; clamped outside.
///
/// Cody & Waite reduction by ln 2 in two parts, then the Taylor polynomial of degree 13 on
/// [-ln 2 / 2, ln 2 / 2], whose remainder is below 5e-18.
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    let x = if x < 708.0 { x } else { 708.0 };
    let x = if x > -708.0 { x } else { -708.0 };
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    let mut p = 1.0 / 6_227_020_800.0;
    p = p * r + 1.0 / 479_001_600.0;
    p = p * r + 1.0 / 39_916_800.0;
    p = p * r + 1.0 / 3_628_800.0;
    p = p * r + 1.0 / 362_880.0;
    p = p * r + 1.0 / 40_320.0;
    p = p * r + 1.0 / 5_040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r + 1.0;
    p = p * r + 1.0;
    // The low bits of `shifted` hold k; move them to the exponent.
    p * f64::from_bits(shifted.to_bits().wrapping_add(1023) << 52)
}

/// Natural logarithm of a positive normal number, within a few units in the last place.
///
/// x = 2^k m with m in [sqrt 1/2, sqrt 2); ln m = 2 artanh(s) with s = (m - 1) / (m + 1), |s| < .1716,
/// by its odd series to s^19, whose remainder is below 1e-17 relative.
#[inline(always)]
#[must_use]
pub fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    // Offset so that the exponent turns over at sqrt 1/2.
    let shifted = bits.wrapping_sub(0x3fe6_a09e_667f_3bcd);
    let k_bits = ((shifted as i64) >> 52) as u64;
    let m = f64::from_bits(bits.wrapping_sub(k_bits << 52));
    // A whole number below 2^51 in absolute value, to a double, without a conversion instruction.
    let k = f64::from_bits(ROUND.to_bits().wrapping_add(k_bits)) - ROUND;
    let s = (m - 1.0) / (m + 1.0);
    let z = s * s;
    let mut p = 1.0 / 19.0;
    p = p * z + 1.0 / 17.0;
    p = p * z + 1.0 / 15.0;
    p = p * z + 1.0 / 13.0;
    p = p * z + 1.0 / 11.0;
    p = p * z + 1.0 / 9.0;
    p = p * z + 1.0 / 7.0;
    p = p * z + 1.0 / 5.0;
    p = p * z + 1.0 / 3.0;
    let log_m = 2.0 * s + 2.0 * s * z * p;
    k * LN2_HIGH + (log_m + k * LN2_LOW)
}

/// 1 / (1 + e^-x).
#[inline(always)]
#[must_use]
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// Hyperbolic tangent, to about 1e-15 absolute.
#[inline(always)]
#[must_use]
pub fn tanh(x: f64) -> f64 {
    1.0 - 2.0 / (1.0 + exp(2.0 * x))
}

/// The standard normal quantile of `u` in (0, 1), by Wichura's algorithm AS 241 (PPND16, 1988): relative
/// accuracy about 1e-16.
#[inline(always)]
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    let q = u - 0.5;
    let r = 0.180_625 - q * q;
    let central = q
        * (((((((2.509_080_928_730_122_7e3 * r + 3.343_057_558_358_813e4) * r + 6.726_577_092_700_87e4) * r
            + 4.592_195_393_154_987e4)
            * r
            + 1.373_169_376_550_946e4)
            * r
            + 1.971_590_950_306_551_4e3)
            * r
            + 1.331_416_678_917_843_8e2)
            * r
            + 3.387_132_872_796_366_5)
        / (((((((5.226_495_278_852_545e3 * r + 2.872_908_573_572_194_3e4) * r + 3.930_789_580_009_271e4) * r
            + 2.121_379_430_158_66e4)
            * r
            + 5.394_196_021_424_751e3)
            * r
            + 6.871_870_074_920_579e2)
            * r
            + 4.231_333_070_160_091e1)
            * r
            + 1.0);
    let tail = if q < 0.0 { u } else { 1.0 - u };
    let s = (-ln(tail)).sqrt();
    let t = s - 1.6;
    let near = (((((((7.745_450_142_783_414e-4 * t + 2.272_384_498_926_918_4e-2) * t + 2.417_807_251_774_506e-1)
        * t
        + 1.270_458_252_452_368_4)
        * t
        + 3.647_848_324_763_204_5)
        * t
        + 5.769_497_221_460_691)
        * t
        + 4.630_337_846_156_546)
        * t
        + 1.423_437_110_749_683_5)
        / (((((((1.050_750_071_644_416_9e-9 * t + 5.475_938_084_995_345e-4) * t + 1.519_866_656_361_645_7e-2) * t
            + 1.481_039_764_274_800_8e-1)
            * t
            + 6.897_673_349_851e-1)
            * t
            + 1.676_384_830_183_803_8)
            * t
            + 2.053_191_626_637_759)
            * t
            + 1.0);
    let w = s - 5.0;
    let far = (((((((2.010_334_399_292_288_1e-7 * w + 2.711_555_568_743_487_6e-5) * w
        + 1.242_660_947_388_078_4e-3)
        * w
        + 2.653_218_952_657_612_4e-2)
        * w
        + 2.965_605_718_285_048_7e-1)
        * w
        + 1.784_826_539_917_291_3)
        * w
        + 5.463_784_911_164_114)
        * w
        + 6.657_904_643_501_103)
        / (((((((2.044_263_103_389_939_8e-15 * w + 1.421_511_758_316_446e-7) * w + 1.846_318_317_510_054_8e-5) * w
            + 7.868_691_311_456_133e-4)
            * w
            + 1.487_536_129_085_061_5e-2)
            * w
            + 1.369_298_809_227_358e-1)
            * w
            + 5.998_322_065_558_88e-1)
            * w
            + 1.0);
    let outer = if s <= 5.0 { near } else { far };
    let outer = if q < 0.0 { -outer } else { outer };
    if r >= 0.0 { central } else { outer }
}

/// A unit exponential from `u` in (0, 1), by inversion.
#[inline(always)]
#[must_use]
pub fn exponential(u: f64) -> f64 {
    -ln(u)
}

/// A Poisson count with this mean, by inversion of one uniform: the smallest n whose distribution
/// function exceeds `u`. `none` is exp(-mean); means up to 700 (the engine's are below 60); at most `most`.
#[inline]
#[must_use]
pub fn poisson(u: f64, mean: f64, none: f64, most: u32) -> u32 {
    let mut term = none;
    let mut below = term;
    let mut n = 0;
    while u > below && n < most {
        n += 1;
        term *= mean / f64::from(n);
        below += term;
    }
    n
}

/// A switch as a factor: 1 when on, 0 when off. Multiplying keeps loops over lanes free of branches, which is
/// what lets them vectorize; multiplying by 1 changes no bit.
#[inline(always)]
#[must_use]
pub fn gate(on: bool) -> f64 {
    f64::from(u8::from(on))
}

/// `x` limited to [0, 1].
#[inline(always)]
#[must_use]
pub fn clip(x: f64) -> f64 {
    let x = if x > 0.0 { x } else { 0.0 };
    if x < 1.0 { x } else { 1.0 }
}

/// `x` on its way to 0 and 1 without reaching them: `x` itself from `margin` to 1 - `margin`, outside ever slower. It has
/// no kink.
#[inline(always)]
#[must_use]
pub fn soft_clip(x: f64, margin: f64) -> f64 {
    // The distance to the nearer end: 1 - x is exact from one half on.
    let upper = x > 0.5;
    let end = if upper { 1.0 - x } else { x };
    let bent = margin * exp(end / margin - 1.0);
    let end = if end < margin { bent } else { end };
    if upper { 1.0 - end } else { end }
}

/// The positive part of `x` without its kink: half of `width` at 0, and nearer to it the farther from 0.
#[inline(always)]
#[must_use]
pub fn soft_positive(x: f64, width: f64) -> f64 {
    0.5 * (x + (x * x + width * width).sqrt())
}

/// The positive part of `x`.
#[inline(always)]
#[must_use]
pub fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}

/// `x` limited to [low, high].
#[inline(always)]
#[must_use]
pub fn within(x: f64, low: f64, high: f64) -> f64 {
    let x = if x > low { x } else { low };
    if x < high { x } else { high }
}

/// The absolute value of `x`.
#[inline(always)]
#[must_use]
pub fn absolute(x: f64) -> f64 {
    if x > 0.0 { x } else { -x }
}

/// A state that moves toward its target with a time constant in weeks.
#[inline(always)]
#[must_use]
pub fn toward(state: f64, target: f64, weeks: f64) -> f64 {
    state + (target - state) / weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relative(a: f64, b: f64) -> f64 {
        ((a - b) / b).abs()
    }

    /// They agree to a few units in the last place.
    #[test]
    fn exp_and_ln_agree_with_libm() {
        let mut x = -700.0;
        while x < 700.0 {
            assert!(relative(exp(x), libm::exp(x)) < 5e-16, "exp({x})");
            x += 0.137;
        }
        let mut x = 1e-300;
        while x < 1e300 {
            let exact = libm::log(x);
            assert!((ln(x) - exact).abs() <= 4e-16 * exact.abs().max(1e-3), "ln({x}): {} and {exact}", ln(x));
            x *= 1.37;
        }
        for i in 1..2000 {
            let x = f64::from(i) / 1000.0;
            let exact = libm::log(x);
            assert!((ln(x) - exact).abs() <= 4e-16 * exact.abs().max(1e-1), "ln({x})");
        }
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(ln(1.0), 0.0);
        assert!(exp(-1e9) > 0.0 && exp(1e9).is_finite());
    }

    #[test]
    fn normal_quantile_published_values() {
        // Wichura (1988), and symmetric points of the standard normal.
        for (u, z) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_813_5),
            (1e-20, -9.262_340_089_798_408),
            (0.975, 1.959_963_984_540_054),
            (0.5, 0.0),
            (0.999, 3.090_232_306_167_813_5),
        ] {
            assert!((normal_quantile(u) - z).abs() < 1e-13 * z.abs().max(1.0), "{u}: {}", normal_quantile(u));
        }
    }

    /// Identity in the middle, within 0 and 1 everywhere, rising, the same from both ends, and without a jump or a kink.
    #[test]
    fn soft_clip_approaches() {
        for margin in [0.01, 0.1, 0.3] {
            let soft = |x| soft_clip(x, margin);
            for x in [margin, 0.31, 0.5, 0.62, 1.0 - margin] {
                assert_eq!(soft(x), x);
            }
            let mut before = 0.0;
            for i in -300..=400 {
                let x = f64::from(i) / 100.0 * margin.max(0.1);
                let y = soft(x);
                assert!(y >= before && (0.0..=1.0).contains(&y), "{x}: {y}");
                assert!((y + soft(1.0 - x) - 1.0).abs() < 1e-12);
                before = y;
            }
            let slope = |x: f64| (soft(x + 1e-6) - soft(x - 1e-6)) / 2e-6;
            assert!((slope(margin) - 1.0).abs() < 1e-3 && (slope(1.0 - margin) - 1.0).abs() < 1e-3);
        }
        assert!(soft_clip(-0.4, 0.1) > 0.0 && soft_clip(1.4, 0.1) < 1.0);
    }

    /// Far from 0 it is the positive part, at 0 half of its width, and with no width the positive part itself.
    #[test]
    fn soft_positive_bends() {
        assert_eq!((soft_positive(0.3, 0.0), soft_positive(-0.3, 0.0)), (0.3, 0.0));
        assert_eq!(soft_positive(0.0, 0.05), 0.025);
        assert!((soft_positive(0.4, 0.05) - 0.4).abs() < 0.002 && soft_positive(-0.4, 0.05) < 0.002);
    }

    #[test]
    fn poisson_inverts_its_distribution() {
        // P(N <= 2) at mean 3.05 is .4119..; just below and above it the count steps from 2 to 3.
        let p = |n: i32| {
            (0..=n).map(|k| libm::exp(-3.05) * (1..=k).map(|j| 3.05 / f64::from(j)).product::<f64>()).sum::<f64>()
        };
        let draw = |u, mean: f64, most| poisson(u, mean, exp(-mean), most);
        assert_eq!(draw(p(2) - 1e-9, 3.05, 99), 2);
        assert_eq!(draw(p(2) + 1e-9, 3.05, 99), 3);
        assert_eq!(draw(0.999, 0.0, 99), 0);
        assert_eq!(draw(0.999_999_9, 600.0, 5), 5);
    }
}
