//! Orders of work.

/// 0 to n - 1 in an order whose beginning already covers the whole range evenly (van der Corput's): what is
/// broken off has seen a bit of everything.
pub fn balanced(n: u32) -> impl Iterator<Item = u32> {
    let bits = n.next_power_of_two().trailing_zeros();
    (0..n.next_power_of_two())
        .map(move |i| if bits == 0 { 0 } else { i.reverse_bits() >> (32 - bits) })
        .filter(move |i| *i < n)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A balanced order has every number once, then starts over.
    #[test]
    fn balanced_order_repeats() {
        for n in [1, 2, 3, 7, 64, 100] {
            let mut all: Vec<u32> = balanced(n).collect();
            assert!(n < 8 || all[..4].iter().any(|i| *i >= n / 2));
            all.sort_unstable();
            assert_eq!(all, (0..n).collect::<Vec<_>>());
        }
    }
}
