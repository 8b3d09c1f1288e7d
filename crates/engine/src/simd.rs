//! Lane loops: the same seat in many futures lies side by side, and one plain loop over those lanes
//! carries a mechanism, compiled for each instruction set and chosen at run time.

/// Which instructions the lane loops use. The bits that come out are the same.
#[derive(Debug, Clone, Copy)]
pub struct Cpu(pulp::Arch);

impl Cpu {
    /// The best that this machine has.
    #[must_use]
    pub fn native() -> Self {
        Self(pulp::Arch::new())
    }

    /// The instructions that every machine of this architecture has.
    #[must_use]
    pub fn portable() -> Self {
        Self(pulp::Arch::Scalar)
    }

    /// Runs an operation compiled for these instructions.
    #[inline(always)]
    pub fn dispatch<W: pulp::WithSimd>(self, operation: W) -> W::Output {
        self.0.dispatch(operation)
    }
}

impl Default for Cpu {
    fn default() -> Self {
        Self::native()
    }
}

/// Declares a lane loop: a function that runs its body once a lane, with each written and read column's
/// value of that lane under the column's name, and stores the values of the written ones after the body.
///
/// ```
/// use teamdrift_engine::{lane_loop, simd::Cpu};
///
/// struct Energy {
///     weeks: f64,
/// }
///
/// lane_loop! {
///     /// Fatigue follows load.
///     fn update_fatigue(p: &Energy; write fatigue; read load) {
///         fatigue = fatigue + (load - fatigue) / p.weeks;
///     }
/// }
///
/// let (mut fatigue, load) = (vec![0.2; 3], vec![0.8; 3]);
/// update_fatigue(Cpu::native(), &Energy { weeks: 2.0 }, &mut fatigue, &load);
/// assert_eq!(fatigue, [0.5; 3]);
/// ```
///
/// Columns come as slices in argument position, which is what lets the compiler know that they do not
/// overlap and vectorize the loop; constants come by reference. All columns must be at least as long as the first written one.
#[macro_export]
macro_rules! lane_loop {
    (
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($constant:ident: &$constant_ty:ty),*; write $($write:ident),*; read $($read:ident),* $(,)?) $body:block
    ) => {
        $(#[$meta])*
        #[allow(clippy::too_many_arguments)]
        $vis fn $name(cpu: $crate::simd::Cpu, $($constant: &$constant_ty,)* $($write: &mut [f64],)* $($read: &[f64],)*) {
            #[inline(always)]
            #[allow(clippy::too_many_arguments, clippy::assign_op_pattern, unused_assignments, unused_mut, unused_variables)]
            fn lanes($($constant: &$constant_ty,)* $($write: &mut [f64],)* $($read: &[f64],)*) {
                let n = [$($write.len()),*][0];
                $(let $write = &mut $write[..n];)*
                $(let $read = &$read[..n];)*
                for lane in 0..n {
                    let result = {
                        $(let mut $write = $write[lane];)*
                        $(let $read = $read[lane];)*
                        $body
                        [$($write),*]
                    };
                    let mut k = 0;
                    $($write[lane] = result[k]; k += 1;)*
                }
            }
            struct Call<'a> {
                $($constant: &'a $constant_ty,)*
                $($write: &'a mut [f64],)*
                $($read: &'a [f64],)*
            }
            impl $crate::pulp::WithSimd for Call<'_> {
                type Output = ();
                #[inline(always)]
                fn with_simd<S: $crate::pulp::Simd>(self, _: S) {
                    lanes($(self.$constant,)* $(self.$write,)* $(self.$read,)*);
                }
            }
            cpu.dispatch(Call { $($constant,)* $($write,)* $($read,)* });
        }
    };
}
