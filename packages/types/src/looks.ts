import type { Appearance } from '@keyward/react/types'

// Each component takes the same looks.
export type TaskChooseOrganizationTheme = Appearance
export type TaskResetPasswordTheme = Appearance
export type TaskSetupMFATheme = Appearance
export type UserVerificationTheme = Appearance
export type PricingTableTheme = Appearance
export type CheckoutTheme = Appearance
export type PlanDetailTheme = Appearance
export type SubscriptionDetailsTheme = Appearance
export type OAuthConsentTheme = Appearance
export type EnableOrganizationsTheme = Appearance
export type ClerkThemeOptions = Pick<Appearance, 'variables' | 'elements' | 'options' | 'cssLayerName'>
export type ElementsConfig = Record<string, { states: string; ids: string }>

// What a style may be written as.
export type EmUnit = string
export type FontFamily = string
export type BoxShadow = string
export type FontWeight = string | number
export type HexColorString = `#${string}`
export type RgbaColorString = `rgb(${string})` | `rgba(${string})`
export type HslaColorString = `hsl(${string})` | `hsla(${string})`
export type ColorString = HexColorString | RgbaColorString | HslaColorString
export type TransparentColor = 'transparent'
export type BuiltInColors = 'black' | 'blue' | 'red' | 'green' | 'grey' | 'white' | 'yellow'
export type RgbaColor = { r: number; g: number; b: number; a?: number }
export type HslaColor = { h: number; s: number; l: number; a?: number }
export type HexColor = HexColorString
export type Color = ColorString | HslaColor | RgbaColor | TransparentColor | BuiltInColors
type AlphaShade = 25 | 50 | 100 | 150 | 200 | 300 | 400 | 500 | 600 | 700 | 750 | 800 | 850 | 900 | 950
type Shade = 25 | 50 | 100 | 150 | 200 | 300 | 400 | 500 | 600 | 700 | 750 | 800 | 850 | 900 | 950
export type ColorScale<Value = string> = Partial<Record<Shade, Value>>
export type ColorScaleWithRequiredBase<Value = string> = ColorScale<Value> & { 500: Value }
export type AlphaColorScale<Value = string> = Partial<Record<AlphaShade, Value>>
export type CssColorOrScale = string | ColorScaleWithRequiredBase
export type CssColorOrAlphaScale = string | AlphaColorScale

export type CaptchaAppearanceOptions = NonNullable<Appearance['captcha']>
export type CaptchaProvider = 'turnstile'
export type CaptchaWidgetType = 'smart' | 'invisible' | null
export type LocalizationValue = string
export type RoutingMode = 'path' | 'hash' | 'virtual'
export type BaseThemeTaggedType = { __type: 'prebuilt_appearance' }
/** How a component's router follows the app's. */
export type ClerkHostRouter = {
  readonly mode: RoutingMode
  readonly name: string
  inferredBasePath?(): string
  pathname(): string
  searchParams(): URLSearchParams
  push(path: string): void
  replace(path: string): void
  shallowPush(path: string): void
}
